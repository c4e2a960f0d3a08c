import type { Groups } from '../lexicon';

/** Being tired of life, and harm to oneself. */
export const SELF: Groups = {
  /** Says it all by itself. */
  SUICIDE: `zelfmoord* zelfmoort* selfmoord* zelfmoor zelfmord* suicid* suicied* suiside* zelfdoding* zelfdood zelfbeschadig*
    zelfbeschading zelfverminking zelfverwonding automutil* selfharm selfharming unalive kms levensmoe doodswens
    afscheidsbrief afscheidsbrieven afscheidsbericht euthanasie euthanasia`,
  WISH: `wil willen wilde wilden wou wouden wens wenst wenste hoop hoopte verlang verlangt liever zou wish wished rather prefer`,
  WANT: 'want wants wanted wanting going rather better could let',
  DEAD: `dood doot doood doodd dooood doodgaan doodga doodgaat doodging doodgaa doodzijn sterven sterf sterve sterft stierf
    dead dying`,
  DIE: 'die dead died dying',
  LIVE: 'leven leve levn lven levens leef leefde live living life alive  leeven',
  NOT: 'niet nooit geen niks zonder not never no nothing stop',
  MEANING: 'zin reden nut doel waarde point reason meaning purpose',
  WORTH: 'waard waardeloos zinloos nutteloos uitzichtloos worth pointless meaningless worthless useless',
  TIRED: 'klaar moe zat beu kotsbeu tired done sick',
  END: 'eind einde eindje endje end punt',
  ENDING: 'end ending ended beeindigen eindigen beeindig',
  MAKE: 'maak maken maakte gemaakt maake make',
  STEP: 'stap stappen stapte gestapt',
  CUT: `snij snijd snijdt snijden snijde snije snijen snei sneed sneet snee sneden gesneden doorsnijden doorgesneden opensnijden
    kras krassen kraste gekrast kerf kerven cut cuts cutting slit slitting slice`,
  HARM: `snij snijd snijdt snijden snijde snije snijen snei sneed sneet sneden gesneden kras krassen kraste gekrast kerf verwond
    verwonden verwondt beschadig beschadigen beschadigt beschadigd vermoord vermoorden vermoort ophangen ophang hangen hang
    gehangen opgehangen verhangen verhang vergiftigen vergiftig verdrinken verdrink verbranden verbrand brand verminken pijnigen
    uithongeren hongeren kapotmaken doodmaken doodschieten pijn slaan sla slaat aandoen aandoe aandoet aangedaan aantedoen
    kill kills killed killing hurt hurts hurting cut cuts cutting harm harms harming hang hangs hanging starve starving burn
    burns burning drown drowning shoot stab poison punish hit hits hitting`,
  HATE: 'haat haatte hate hates hated walg',
  HANG: 'ophangen ophang verhangen verhang verdrinken verdrink vergiftigen vergiftig doodmaken vermoorden',
  WRIST: 'pols polsen arm armen been benen bovenbenen buik wrist wrists arms thighs legs skin huid',
  JUMP: 'spring springen springt sprong gesprongen jump jumps jumping jumped gooi gooien gooit throw throwing',
  HEIGHT: `trein treinen metro brug dak flat flatgebouw raam balkon gebouw spoor treinspoor viaduct toren snelweg
    train bridge roof rooftop building window balcony tracks`,
  TRAIN: 'trein metro train vrachtwagen truck tram',
  GO: 'ga gaan gaat gooi gooien lig liggen loop lopen stap stappen sta staan kom komen rijd rijden going go walk step lie lay',
  PILLS: `pil pillen paracetamol paracetamols paracetemol medicijnen medicatie slaappil slaappillen slaapmiddelen tabletten ibuprofen
    antidepressiva oxazepam xanax pills pill tablets meds medication medicine painkillers`,
  TAKEN:
    'slik slikken slikte geslikt neem nemen genomen innemen ingenomen nam take taking took taken swallow swallowed swallowing',
  MANY: `alle allemaal hele heel doos doosje doosjes strip strips pot potje veel teveel handvol 10 12 15 16 20 24 25 30 32 40 50 100
    all whole box bottle many handful bunch lots`,
  READY: `klaargelegd klaarleggen klaargezet klaarliggen klaar opgespaard gespaard opsparen sparen verzameld verzamelen
    saved saving hoarding collected`,
  DEADLY: 'dodelijk dood doodgaan sterven teveel lethal fatal deadly die kill overdosis',
  OVERDOSE: 'overdosis overdosering overdoses overdose overdosed overdosing',
  POISON: 'bleek bleekmiddel chloor antivries vergif rattengif gif bleach antifreeze poison',
  DRINK: 'drink drinken dronk gedronken drinking drank',
  NOBODY: 'niemand geen nobody noone none',
  MISS: 'mis mist missen miste gemist miss misses notice care cares merken merkt opvallen boeit',
  GONE: 'weg dood gone dead',
  LAST: 'last ballast burden',
  DAYS: 'dag dagen weken maanden days weeks',
  VOMIT: 'braak braken kots kotsen spuug spugen overgeven throw vomit puke',
  PAIN: 'pijn verdriet binnen eenzaamheid angst ellende pain sadness inside loneliness',
};
