import type { Groups } from '../lexicon';

/** Danger at this moment, and danger to others. */
export const PERIL: Groups = {
  BREATH: 'adem ademt ademen ademhaling ademd ademhalen breathing breathe breath breathes',
  /** A body that gives up. */
  COLLAPSED: `bewusteloos bewustloos bewusteloze unconscious flauwgevallen flauwgevalle collapsed hartaanval hartinfarct hartstilstand
    reanimatie reanimeren geelektrocuteerd geelektrokuteerd electrocuted epileptische seizure`,
  MOVE: 'beweegt bewegen beweegd reageert moving responding respond responds',
  PALE: 'bleek grond wakker bewust ground floor blauw',
  CHOKE: 'stikt stikken stik verslikt choking suffocating',
  BLEED: 'bloedt bloeden bloed bloedde bloede bloedend bloet bleed bleeds bleeding',
  BLEEDS: 'bloedt bloeden bloedde bloedend bloet bleeding bleeds',
  BLOOD: 'bloed blood',
  MUCH: 'veel overal teveel liters stopt plas lots everywhere stop',
  LIMB: `hand handen vinger vingers duim duimen arm armen been benen voet voeten teen tenen haren oog ogen neus
    finger fingers thumb leg foot toe eye eyes hands`,
  SEVERED: `eraf afgezaagd afgesneden afgehakt afgerukt afgeslepen gezaagd geboord gehakt gehakt geslepen verpletterd verbrijzeld geplet
    crushed severed chopped`,
  STUCK: 'vast klem bekneld vastgezeten beklemd stuck trapped caught',
  MACHINE: `machine machines zaag zaagmachine cirkelzaag lintzaag draaibank freesmachine freesbank pers slijper slijptol slijpmachine
    boormachine kolomboor wals lopende band transportband saw lathe press grinder drill`,
  HEAVY: 'heftruck machine vrachtwagen kraan lading pallet pallets stelling muur balk plaat container forklift truck',
  SCAFFOLD: 'steiger ladder dak hoogwerker stelling trap verdieping scaffold scaffolding ladder roof',
  FALLEN: 'gevallen valt viel fell fallen',
  ACCIDENT: 'ongeluk ongeval accident',
  INJURED: 'gewond gewonde injured wounded',
  SHOCK: 'stroomschok schok stroomstoot shock',
  HAD: 'gehad gekregen kreeg kregen got',
  FIRE: 'brand brant vuur fik fikkie vlammen fire flames',
  ABLAZE: 'brand brant fik fikkie fikt vlammen fire flames',
  BUILDING: `lokaal praktijklokaal school huis gebouw werkplaats kantine keuken klas gang hal fabriek loods magazijn kleedkamer house
    building workshop kitchen classroom`,
  EXPLOSION: 'explosie ontploffing explosion',
  ACID: 'zuur loog chemisch chemische chemicalien bijtende acid chemicals chemical',
  EYE: 'oog ogen eye eyes gezicht face',
  WEAPON: `mes messen pistool wapen wapens vuurwapen geweer revolver machete bijl zwaard gun guns knife knives pistol rifle machete
    weapon`,
  WIELD: `zwaai zwaait zwaaien zwaaide loop loopt liep dreig dreigt dreigen dreigde bedreigt bedreigde bedreigd staat stond trek trekt
    trok steek steekt steken stak achterna threatens threatened waving wielding`,
  HAS: 'heeft heb hebben had hadden trekt pakt has have had got pulled',
  SHOT: 'geschoten schiet schieten shooting shots schietpartij',
  STABBED: 'neergestoken neergeschoten doodgestoken doodgeschoten stabbed shot steekpartij stabbing',
  DOWN: 'neer',
  BOMB: 'bom bommen bomb bombs',
  PLANT: 'gelegd leggen leg ligt plaatsen maken gaat ontploffen plant planted',
  AMBULANCE: 'ambulance ambulans ziekenwagen ziekenauto 112 911',
  POLICE: 'politie brandweer police',
  CALL: 'bel bellen belt gebeld call',
  EMERGENCY: 'noodgeval emergency levensgevaar spoedgeval',
};
