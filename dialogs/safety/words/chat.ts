const listed = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Words that add weight or breath and no meaning: left out, so that no sign has to foresee them. */
export const FILLERS: ReadonlySet<string> = new Set(
  listed(`
    echt egt ech eg gewoon gwn gwoon gewn eigenlijk eerlijk eerlijkgezegd zo zoo heel erg super best nou nouja maar dus toch
    ook even eens weer soms altijd vaak bijna steeds telkens wel helemaal allemaal nu nog al zelfs misschien mss constant
    continu regelmatig plotseling opeens ineens vandaag vanavond morgen gister gisteren vannacht elke iedere dag dagelijks
    avond pff pf tja ja jaa joh hoor bro bruh ey yo wollah wallah wlh expres
    really just so very actually kinda literally fr frfr tbh ngl again always often sometimes still now today tonight too
    badly please plz pls constantly keep keeps kept
  `),
);

/** Chat spelling: what is meant, and how it is typed. */
const TYPED: Readonly<Record<string, string>> = {
  ik: 'k ikke ikk ikzelf',
  'ik ben': 'kben ikben',
  'ben ik': 'benk',
  'ik ga': 'kga kgaa ikga',
  'ga ik': 'gak',
  'ik heb': 'kheb ikheb',
  'heb ik': 'hebk',
  'ik wil': 'kwil kwl ikwil',
  'wil ik': 'wilk wik',
  'ik wou': 'kwou',
  'ik zie': 'kzie',
  'ik kan': 'kkan ikkan',
  'ik weet': 'kweet kwee',
  'ik weet niet': 'kweenie kweetniet kweeni',
  'ik word': 'kword ikword kwordt ikwordt',
  'ik denk': 'kdenk',
  'ik durf': 'kdurf',
  'ik haat': 'khaat',
  'ik snijd': 'ksnij ksnijd',
  'moet ik': 'moek',
  'ik wil dood': 'ikwildood kwildood',
  'wil dood': 'wildood',
  'dood wil': 'doodwil',
  'wil niet': 'wilniet wilnie',
  'ik wil niet meer': 'ikwilnietmeer kwilnietmeer',
  'ik kan niet meer': 'ikkannietmeer kannietmeer',
  'niet meer': 'nietmeer niemeer nimeer',
  'nooit meer': 'nooitmeer nimmer',
  'niks meer': 'niksmeer',
  niet: 'nie ni nt neit nit',
  niks: 'niets nix nikx',
  het: 't ut',
  er: 'dr',
  meer: 'mer meeer',
  wil: 'wl will wilt',
  iemand: 'iem iemnd',
  hij: 'ie hy hj',
  me: 'mij mijj mie mje',
  mijn: 'mn mijne mijnn myn',
  zijn: 'zn zyn',
  word: 'wordt wort wrd',
  werd: 'wert',
  heb: 'ebt hb hebt',
  voor: 'vr vor voorr',
  'van de': 'vd',
  maak: 'maakk maakt',
  'i am': 'im',
  'i have': 'ive',
  'i will': 'ill',
  'i am going to': 'imma ima',
  'do not': 'dont dnt',
  'did not': 'didnt',
  'does not': 'doesnt',
  'can not': 'cant cannot',
  'could not': 'couldnt',
  'wil not': 'wont',
  'would not': 'wouldnt',
  'is not': 'isnt aint',
  'was not': 'wasnt',
  'want to': 'wanna wana',
  'going to': 'gonna gona gunna',
  'there is': 'theres',
  'he is': 'hes',
  'she is': 'shes',
  'they are': 'theyre',
  'it is': 'its',
  'any more': 'anymore',
  you: 'u',
  boyfriend: 'bf',
  girlfriend: 'gf',
};

/** From what is typed to the words that are meant. */
export const SHORTHAND: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(TYPED).flatMap(([meant, typed]) => listed(typed).map((word) => [word, listed(meant)] as const)),
);
