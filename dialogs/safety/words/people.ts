import type { Groups } from '../lexicon';

const FAMILY = `
  vader vadr vadertje pa pap papa pappa moeder moedr ma mam mama mamma ouder ouders oudes stiefvader stiefmoeder stiefpa
  stiefma stiefouders pleegvader pleegmoeder pleegouders broer broers broertje stiefbroer zus zussen zusje zusjes oom ome
  tante opa oma neef neven nicht familie familieleden vriend vriendje vriendin vriendinnetje ex exvriend partner man vrouw
  dad daddy father mom mum mommy mother parents stepdad stepfather stepmom stepmother foster brother brothers stepbrother
  sister uncle aunt cousin grandpa grandfather grandma family boyfriend girlfriend husband wife`;

const OTHERS = `
  baas chef werkgever leermeester leermeesters praktijkopleider praktijkbegeleider stagebegeleider begeleider docent docente
  docenten leraar lerares leraren juf meester mentor conciërge concierge coach trainer collega collegas klasgenoot klasgenoten
  klasgenote jongen jongens meisje meiden meid gast gasten gozer kerel iemand hij hem ze zij buurman maat groepje groep klant
  loverboy stalker politieagent
  boss supervisor manager teacher coworker coworkers colleague colleagues classmate classmates guy guys boy boys girl girls
  friend friends someone somebody he him she they person landlord neighbour neighbor`;

/** Who does what to whom. */
export const PEOPLE: Groups = {
  ME: 'me ons us',
  MY: 'mijn my ons onze our',
  SELF: `mezelf mijzelf mijnzelf mezelluf mezelve mezelv zichzelf zichself haarzelf hemzelf zich
    myself himself herself themself themselves meself`,
  /** Who may harm: no pupils of a teacher, no class ("bang voor de klas"). */
  HARMER: `${FAMILY} ${OTHERS}`,
  KIN: FAMILY,
  /** Who may be harmed, or in danger. */
  PERSON: `${FAMILY} ${OTHERS} klas leerling leerlingen student studenten zoon zoontje zoontjes dochter dochters dochtertje
    kind kinderen kids son daughter child children everyone iedereen mensen people haar hun her them`,
  /** A victim who is not the one that writes. */
  OTHER: `${FAMILY} haar hem hun ons her him them us vriendin klasgenoot klasgenootje zoon zoontje dochter dochtertje kind kinderen
    kids son daughter child children friend collega`,
  BESIDE: 'voor met bij naast van namens achter zonder for with beside from',
};
