const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Stands between an introduction and the name: "ik heet eigenlijk …". */
export const BETWEEN = listed(`
  eigenlijk dus trouwens gewoon namelijk zelf ook nu officieel voluit actually just really simply officially
`);

/** After one of these only a capital makes a name: "ik heet niet Jan", "my name is not important". */
export const DENIED = listed('niet geen nooit not no never');

/** Between a first and a last name. */
export const PARTICLES = listed(`
  van de der den het te ter ten vd 't in op la le du da di do dos das del della von zu af el al ait bin ben ibn abu bint o
`);

/** Nobody's name, with a capital or without. */
export const NEVER = listed(`
  ik jij je jou jouw u uw hij zij ze wij we wie wat waar wanneer waarom welke hoe mijn m'n mn me mij haar hun ons onze
  een het dit dat die deze daar hier er en of maar want dus als dan toen omdat zodat terwijl zoals om uit bij voor met
  naar over onder tot vanaf zonder tegen aan door niet geen nooit wel nog al ook zo heel erg te nu straks later graag
  ben is zijn was heb heeft had mijnheer
  i you your he she it we they my his her our their who what where when why which how a an the this that these those
  there here and or but because so if then with for from about to at on by as not no am are was were have has had
  mbo hbo vmbo havo vwo bbl bol zzp pabo wo
`);

/** Ordinary words that follow a name, or "mijn naam is", without a comma between. */
export const ORDINARY = listed(`
  wil wou zou zoek zocht werk werkte woon zit doe kan kon moet mag ga ging kom kwam vraag weet denk vind hoop volg leer
  studeer begin stop wacht bel mail schrijf hoorde las lees snap begrijp twijfel bent hebt word werd geef
  leerling student docent leraar lerares ouder moeder vader lasser monteur elektricien techniek techniekdocent jaar jong
  oud uitgesproken geschreven gespeld gespelt verkeerd fout goed juist bekend onbekend belangrijk geheim onbelangrijk
  moeilijk makkelijk lang kort nodig hetzelfde veranderd anders privé prive niks niets weg kwijt leuk raar mooi apart
  heet genaamd genoemd alvast bedankt hoi hallo dag groetjes groeten vandaag morgen even misschien iemand anoniem
  school bedrijf gemeente loket beroep opleiding ouders klas groep huis
  called named want wants would like looking look live work study need needs can could will wish hope think know started start
  student teacher parent mother father welder engineer years year old spelled spelt pronounced written wrong right known
  unknown important unimportant secret private difficult easy long short hard same changed different nothing gone
  thanks thank hello hi please maybe anonymous someone
`);
