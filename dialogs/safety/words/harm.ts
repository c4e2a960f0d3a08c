import type { Groups } from '../lexicon';

/** Harm by others: violence, sex, threats, being locked in, forced marriage, exploitation, bullying. */
export const HARM: Groups = {
  SLAAN: 'sla slaa slaan slaat slaatt slat slan sloeg sloegen slaan slaag',
  HIT: `sla slaa slaan slaat slaatt slat slan sloeg sloegen schop schopt schoppen schopte schopten trap trapt trappen trapte mep
    mept meppen mepte stomp stompt stompen stompte wurg wurgt wurgen wurgde knijp knijpt knijpen kneep ram ramt rammen ros rost
    beuk beukt beuken duw duwt duwen mishandel mishandelt mishandelen mishandelde martelt martelen
    hit hits hitting beat beats beating slap slaps slapped slapping kick kicks kicked kicking punch punches punched choke chokes
    choked choking strangle strangles strangled shoves`,
  HITTEN: `geslagen geslage geschopt geschopd getrapt gemept gestompt gewurgd geknepen mishandeld mishandelt afgeranseld gemarteld
    beaten slapped kicked punched hit choked`,
  NAILS:
    'paal palen heipalen heipaal munt munten spijker spijkers damwand damwanden piketten gaten alarm bal ballen drum',
  BLOWS: 'klap klappen klapen slaag rammel billenkoek meppen stokslagen',
  GET: 'krijg krijgen krijgt kreeg kregen gekregen geef geeft geven gaf gegeven get gets got',
  BEING: 'word werd worden ben is geworden zijn was being been am get getting got are',
  AGGRESSIVE: 'agressief agresief agressieve gewelddadig gewelddadige aggressive violent',
  HURTS: 'doet doen deed pijn hurts hurt hurting',
  /** Says it all by itself. */
  ABUSED: `verkracht* vekracht verkragt* aangerand* aanrand* mishandeling* kindermishandeling mishandelingen mishandeld huiselijkgeweld
    eerwraak loverboy loverboys incest uithuwelijk* uithuwlijk* uitgehuwelijkt uitgehuwlijkt naaktfoto* naaktselfie* nudes nude dickpic*
    sextortion mensenhandel gestalkt stalkt stalken stalking stalks chanteer* chantage afpers* blackmail* raped rape rapes raping
    rapist molest* groped gropes groping groom* trafficked abused abuses abusing abusive kinderporno gegroomd prostitutie
    prostituee prostitute assaulted harassed harasses harassing harassment betast betasten aangerant lastiggevallen lastigvalt`,
  MISUSE: 'misbruikt misbruik misbruikte misbruiken misbruikd',
  TOUCHING:
    'zit zitten zat komt kom kwam komen raak raakt raakte raken kneep knijpt knijpen voelt voelde voelen pakt pakte grijpt greep',
  TOUCH: `aanraak aanraakt aanraken aanraakte aangeraakt aanzit betast touch touches touched touching grab grabs grabbed grabbing`,
  FEEL: `zit zitten zat komt voelt raak raakt raakte pak pakt pakte pakken grijp grijpt greep grijpen knijpt knijpen leg legt legde hand
    handen kijkt kijken staart staren gluurt gluren wrijft wrijven aaide aait streelt opmerking opmerkingen touch touches touched
    touching grab grabs grabbed stare stares staring comments`,
  INTIMATE: `bil billen bille kont kontje reet borst borsten tiet tieten kruis piemel lul vagina kut slipje onderbroek bh
    butt ass bum boobs breasts chest thigh thighs crotch`,
  LIMB_NEAR: 'been benen dij bovenbeen knie heup leg legs knee hip',
  SEX: 'seks sex sexueel seksueel seksuele sexuele gemeenschap pijpen aftrekken sexual',
  SEXUAL: 'seksueel seksuele sexueel sexuele sexual',
  FORCE: `dwing dwingt dwingen dwong dwongen gedwongen dwinge verplicht verplichten forceert force forces forced forcing pressure
    pressures`,
  MUST: 'moet moest moeten moesten must dwing dwingt dwingen dwong gedwongen wil willen wilde force forces forced forcing make makes made',
  NAKED: 'naakt naakte bloot blote naked topless',
  PICTURES: 'foto fotos filmpje filmpjes video videos beelden pic pics picture pictures photos',
  SPREAD:
    'verspreid verspreiden verspreidt doorgestuurd doorsturen rondgestuurd gedeeld delen online share shared sharing',
  THREATEN: `bedreig bedreigt bedreigen bedreigd bedreigde bedreigingen bedreiging dreig dreigt dreigen dreigde gedreigd threaten
    threatens threatened threatening threats`,
  MENACE: 'bedreig bedreigt bedreigen bedreigd bedreigde bedreigingen threaten threatens threatened threatening',
  DISMISS: `ontslag ontslaan ontslaat uitschrijven schorsen schorsing boete boetes leerplicht rechter incasso deurwaarder stoppen
    zakken uitzetten fire firing sue expel`,
  KILL: `vermoord vermoordt vermoorden vermoorde vermoort vermoorten doodmaken doodmaakt doodslaan doodslaat doodsteken doodsteekt
    doodschieten doodschiet afmaken afmaakt neersteken neersteekt neerschieten neerschiet onthoofden wurgen
    kill kills murder murders stab stabs shoot shoots strangle`,
  LOCK: 'sluit sluiten sloot lock locks locked',
  LOCKED: 'opgesloten opgeslote opsluit opsluiten opsloot locked',
  PASSPORT: 'paspoort passport',
  TAKE_AWAY: 'afgepakt afpakt afpakken pakt houdt houden took takes taken',
  MARRY: 'trouwen trouwe trouw huwelijk bruiloft marry married marriage getrouwd',
  FAMILY_NAME: 'familie gezin family',
  FEAR: 'bang bng doodsbang angst scared afraid terrified frightened',
  DARE: 'durf durft durfde dare',
  UNSAFE: 'onveilig onveilige unsafe',
  SAFE: 'veilig safe veillig',
  PLACE:
    'thuis stage stageplek stageplaats stagebedrijf leerbedrijf school klas huis home internship placement apprenticeship',
  WORKPLACE: 'stage stageplek school werk leerbedrijf klas les internship work placement buiten',
  BULLY: 'pest pesten peste pestte getreiterd treiteren treitert bully bullies bullying',
  BULLIED:
    'gepest gepesd gepestt gepeste getreiterd uitgescholden uitgeschelden uitgelachen vernederd bullied buitengesloten',
  SCOLD: 'scheld scheldt schelden schold',
  LAUGH_AT: 'lach lacht lachen lachten',
  EXPLOITED: 'uitgebuit uitgebuid uitbuiten uitbuit uitbuiting exploited',
  CRIME: 'drugs dealen stelen steel wiet coke cocaine wapen prostitutie strippen steal deal',
  RUN_AWAY: 'weglopen wegloop weggelopen weglope gevlucht vluchten run ran running',
  OUT: 'uitgezet uitgeschopt uitgegooid gezet gegooid gooien gooit kicked thrown',
};
