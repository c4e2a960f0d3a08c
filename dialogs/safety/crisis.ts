/** What someone needs now: help against harm to themselves, against harm by others, or in danger at this moment. */
export type Crisis = 'self' | 'abuse' | 'danger';

const ME = '(?:me|mij|mn|mezelf|mijzelf|mezelve|myself|mijn zelf)';
const RELATIVES =
  '(?:vader|moeder|pa|ma|papa|mama|stiefvader|stiefmoeder|broer|zus|oom|opa|vriend|ex|baas|leermeester|begeleider|praktijkbegeleider|docent|leraar|meester|collega|hij|ze|zij|iemand)';

/** Figures of speech that hold a word of the lists below and mean no harm. Taken out before looking. */
const FIGURES: RegExp[] = [
  /(?:ga|gaan|ging|ben|lach|verveel|schaam|schrik|werk|zweet|erger|vries|bijna)\s+(?:me\s+|mij\s+|mezelf\s+|echt\s+|bijna\s+|helemaal\s+)*dood\s+van\s+(?:de\s+|het\s+|t\s+|mn\s+|mijn\s+)?(?:verveling|lachen|lach|honger|dorst|hitte|warmte|kou|schaamte|nieuwsgierigheid|saaiheid|slaap)/g,
  /(?:verveel|lach|schaam|schrik|werk|zweet|erger|vries|betaal|zoek)\s+(?:me|mij|mezelf)\s+(?:echt\s+|bijna\s+|helemaal\s+|hier\s+)*dood/g,
  /dood(?:moe|saai|gewoon|eng|simpel|makkelijk|normaal|op|lopen|lopend)\b|dode hoek|dood spoor|dood gewoon|dood saai/g,
  /dying to (?:know|learn|start|work|become)|to die for|bored to death|(?:dying|dead) of boredom|dead(?:line| tired| end| serious)/g,
  /(?:metaal|hout|plaat|staal|glas|koper|buizen|blik) (?:snijden|slaan)/g,
];

const SELF: RegExp[] = [
  /zelfmoord|suicid|zelfdoding|zelfbeschadig|automutil|euthanasie plegen|self ?harm|\bkms\b/,
  /\b(?:wil|wou|wilde|wens|zou)\b(?: \w+){0,4} dood(?: zijn| was| gaan| wil)?\b|\bdood (?:wil|wou|wilde)\b|\bdood wezen\b|\bwas ik maar dood\b|\bik maak me dood\b|\bliever dood\b|\bik ga dood\b/,
  /\ber (?:gewoon |echt |liever )?niet meer (?:te )?(?:zijn|wezen)\b|\bniet meer (?:willen |wil |verder )?leven\b|\bniet meer wakker\b|\bleven (?:is )?(?:niet meer|geen zin|niks meer|zinloos)|\bgeen zin meer (?:in|om) (?:het |t |te )?lev|\bklaar met (?:het |mijn |mn )?leven\b|\bleven niet meer aan\b/,
  /\b(?:einde?|punt) (?:maken |te maken )?(?:aan|achter) (?:mijn|mn|m'n|het|t|dit|alles)(?: leven)?|\b(?:maak|maken|stap|stappen) er (?:een |n )?(?:einde?|uit)\b(?: aan)?/,
  new RegExp(
    `\\b${ME} (?:wat |iets |pijn |zelf )?(?:aan (?:te )?doe\\w*|aandoe\\w*|aantedoen|pijn (?:te )?doen|snij\\w*|snijd\\w*|ophang\\w*|verhang\\w*|van kant|kapot ?maken|dood ?maken|vermoorden)`,
  ),
  new RegExp(
    `\\b(?:snij|snijd|sny|kras|verwond|pijnig|verhang|vermoord|ophang)\\w*(?: (?:ik|k|soms|weer|nu))* ${ME}\\b`,
  ),
  /\bspring\w* (?:\w+ ){0,3}(?:voor|van|onder) (?:de |een |n )?(?:trein|metro|brug|flat|gebouw|dak)|\b(?:voor|onder) (?:de |een )?trein (?:springen|gaan|liggen)/,
  /\b(?:zie|zien|zag) (?:het|t) (?:echt |leven |allemaal |helemaal )*niet meer zitten\b|\bniemand (?:zou |gaat )?(?:me|mij) mist|niemand (?:zou|zal|gaat) (?:me|mij) missen|beter (?:af )?zonder mij\b/,
  /\b(?:kill|hurt|cut|harm|hang|hate)(?:ing)? myself\b|\bwant(?:ed)? to (?:die|be dead|disappear forever)\b|\b(?:wanna|gonna) die\b|\bend (?:it all|my life|my own life)\b|\btak(?:e|ing) my (?:own )?life\b|\b(?:do ?n.?t|not) want to (?:live|be alive|be here|exist|wake up)\b|\bno reason to live\b|\bbetter off (?:dead|without me)\b|\bwish i (?:was|were) dead\b/,
  /\boverdos|\b(?:veel|alle|doosje|strip) (?:\w+ )?(?:pillen|paracetamol) (?:geslikt|genomen|innemen|slikken)/,
];

const ABUSE: RegExp[] = [
  /\b(?:sla|slaa|slaat|slaan|sloeg|schop\w*|stomp\w*|mep\w*|mishandel\w*|misbruik\w*|bedreig\w*|sluit|opsluit\w*|chanteer\w*|dwing\w*|wurg\w*|knijp\w*|betast\w*|zit aan|zitten aan|raakt|raken|komt aan|aanraakt)(?: \w+)? (?:me|mij|mn|ons)\b/,
  new RegExp(
    `\\b${RELATIVES}\\b(?: \\w+){0,3} (?:me|mij|ons) (?:\\w+ ){0,2}(?:slaat|sloeg|schopt|mishandelt|bedreigt|misbruikt|aanraakt|opsluit|dwingt)\\b`,
  ),
  /\b(?:geslagen|mishandeld|misbruikt|aangerand|verkracht|bedreigd|gechanteerd|gepest|betast|geschopt|opgesloten|uitgescholden)\b|\baanranding|verkrachting|kindermishandeling|huiselijk geweld|eerwraak|loverboy|uithuwelijk|uitgehuwelijkt|naaktfoto/,
  /\b(?:thuis|hier|op school|op (?:mijn |mn )?(?:stage|werk|leerbedrijf)|stage|leerbedrijf)(?: is| voel| ben)?(?: ik)?(?: me| het)?(?: is)?(?: echt| helemaal)? (?:niet|on) ?veilig\b|\bniet veilig (?:thuis|op school|op (?:mijn |mn )?(?:stage|werk))|\bonveilig(?:e)?(?: \w+){0,2} (?:thuis|stage|stageplek|leerbedrijf)\b|\bdurf niet naar huis\b/,
  new RegExp(`\\bbang (?:voor|van) (?:mijn |mn |m'n )?${RELATIVES}\\b`),
  /\b(?:he|she|they|father|dad|mother|mom|mum|boss|brother|uncle|teacher|boyfriend|stepdad|stepfather|someone)\b(?: \w+){0,2} (?:hits?|beats?|abuses?|touch(?:es)?|threatens?|kicks?|rapes?|forces?|locks?) (?:me|us)\b|\b(?:being|been|was|am|getting|get) (?:abused|raped|beaten|bullied|threatened|assaulted|molested|harassed)\b|\bnot safe at (?:home|school|work)\b|\bunsafe at (?:home|work|school)\b|\bafraid of my (?:father|dad|mother|mom|boss|boyfriend|brother)\b/,
];

const DANGER: RegExp[] = [
  /\b(?:er is|hier is) (?:nu )?brand\b|\bbrand (?:op|in) (?:school|het gebouw|huis)\b|\b(?:hij|ze|zij|iemand|ik) (?:heeft|heb) (?:hier )?(?:een )?(?:mes|wapen|pistool|vuurwapen) (?:bij|op|vast|in)|\btrekt (?:een )?(?:mes|pistool|vuurwapen)\b/,
  /\b(?:ga|wil|zal) (?:ik )?(?:iemand|hem|haar|ze|mijn \w+|m'?n \w+) (?:\w+ )?(?:neersteken|doodmaken|dood maken|vermoorden|neerschieten|doodslaan)\b|\b(?:going to|gonna|want to) (?:kill|stab|shoot) (?:someone|him|her|them|my \w+)\b/,
  /\b(?:ligt|is) bewusteloos\b|\bademt niet\b|\bvalt? (?:in|om) levensgevaar\b|\bbel(?:t)? (?:een )?(?:ambulance|politie)\b|\bnot breathing\b|\bunconscious\b|\bhas a (?:gun|knife)\b/,
];

const KINDS: [Crisis, RegExp[]][] = [
  ['self', SELF],
  ['abuse', ABUSE],
  ['danger', DANGER],
];

/** Recall before precision: a card too many is a pity, a card too few is not to be. Figures of speech are let through. */
export function crisisIn(message: string): Crisis | undefined {
  const plain = plainWords(message);
  const said = FIGURES.reduce((words, figure) => words.replace(figure, ' '), plain);
  return KINDS.find(([, patterns]) => patterns.some((pattern) => pattern.test(said)))?.[0];
}

function plainWords(message: string): string {
  return message
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .trim();
}
