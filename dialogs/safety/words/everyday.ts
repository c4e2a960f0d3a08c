import type { Groups } from '../lexicon';

/** What people talk about here every day: words that take the alarm out of a sentence or a turn of phrase. */
export const EVERYDAY: Groups = {
  LAUGH: 'haha hahah hahaha hahahaha hihi lol lmao xd grapje jk joke geintje',
  BOREDOM: `verveling verveeld saaiheid lachen lach schaamte nieuwsgierigheid honger dorst hitte warmte kou slaap boredom hunger
    laughter laughing embarrassment heat zenuwen spanning stress lachen`,
  ENDURE: `lach lachen lachte schaam schamen schaamde schrik schrikken schrok verveel vervelen verveelde werk werken werkte zweet zweten
    erger ergeren erg betaal betalen zoek zoeken vries vriezen ren fiets leer leren voel typ bel`,
  ARTICLE: 'de het een al dat die deze dit zoveel alle the all this that',
  OF: 'van aan door om of from',
  THING: `accu motor telefoon mobiel laptop computer batterij plant lijn hoek punt taal tij spoor gewicht toetsenbord scherm auto scooter
    brommer beroep vak sector internet verbinding stroom groep battery engine phone car motor weight system end line market sector`,
  COURSE: `opleiding opleidingen studie studeren cursus vak vakken wiskunde nask natuurkunde rekenen engels nederlands havo mavo vmbo
    kader basis vwo mbo hbo bol bbl niveau profiel stage leerbaan leerbedrijf kantoor baan bouw zorg course degree maths math
    study studies job office career`,
  LESSON:
    'wiskunde gym les lessen toets toetsen examen examens huiswerk tentamen nask rekenen maths exam homework class bij tijdens',
  SWITCH: `switchen wisselen overstappen overstap veranderen kiezen stoppen uitschrijven switch quit change anders diploma`,
  FAIL: `zak zakken gezakt zitten blijf zittenblijven onvoldoende onvoldoendes diploma examen toets cijfers punten spijbel spijbelen laat
    fail flunk failed grades exam test late`,
  TOOLS: `${[
    'machine zaag zaagmachine cirkelzaag draaibank slijptol lassen metaal plaat staal hout vijl vijlen werkplaats gereedschap monteur',
    'werken repareren monteren installeren onderhoud onderhouden handschoen handschoenen keuken koken groente steiger hoogwerker',
    'lopende weld tools metal steel wood workshop welding gloves kitchen repair accidentally ongeluk hoogspanning',
  ].join(' ')}`,
  LEARN: `leer leren leert leerde geleerd opleiding opleidingen cursus bhv ehbo voorkomen voorkom voorkomt voorkomt worden monteur
    learn learning course training become prevent werkdruk`,
  DATA: `gegevens bericht berichten data naam nummer chat chats adres antwoord antwoorden gesprek gesprekken vraag vragen persoonsgegevens
    bsn mail info informatie`,
  GUNTOOL: 'nail heat glue spray grease caulk paint staple verf spuit lijm niet spijker las water',
  DEAL: 'contract leerovereenkomst overeenkomst praktijkovereenkomst abonnement gesprek chat inschrijving agreement subscription',
  NEED: 'nodig slijpen maken kopen gekocht koks koksmes scherp smeden need sharpen make making',
};

/** Everyday words that look like a slip in an alarming one. */
export const ORDINARY: ReadonlySet<string> = new Set(
  `uitgeblust bereiken bereik loket loketten locket lockets lokket breed brede breder breedte breek breken gehoord breet gasles gaslessen groot grote verwacht verwachten uitgeput explained verouderd lagged verzekerd verzekering verzekeren aanraden aangeraden shorter pupil pupils sterk sterke sterker stalen grouped groups verdint verdind verdinen shcool skool schol shool scool
  overdoen overgedaan verkocht bloemen bloeien verdacht verdenkt gedroomd aangepast aangepakt aangetast uitrusting uitrusten uitgerust uitgebreid
  uitsluiten staken staking staakt realiseren verricht stallen veracht verlinkt belast vuurkracht rapen races trouw trouwe trouwens touwen
  steve steven sterren stern streven stier doorgaan doorgaat stukken bomen violet posten strikt strikken stokken stipt trakteren schip
  duren beurt slaapt slaagt geslapen onthouden ramen doorstaan scheppen schept schep bereiden geschokt knippen remmen stoep stoms stomste
  opgelopen opgeslagen afgehandeld verhoord verhoogde vermoedde vermoedt besten breuken doormaakt doormaken bekken schort hits bedragen
  rampen strange shoppen aanzet aanzit verloofde stinkt stinken growing racing invest shutter ropes modest automatic amusing rapid rates
  doing serve`.split(/\s+/),
);

/** Everyday words of which a slip looks like one in an alarming word, which is seldom meant: "betaat" is betaalt or bestaat, not betast. */
export const COMMON: ReadonlySet<string> = new Set(
  'betaal betaalt betaald betalen bestaat bestaan straks subsidie subsidies fabriek fabrieken verdient verdienen skills bedrijven loket locket groot beetje toch based'.split(
    ' ',
  ),
);
