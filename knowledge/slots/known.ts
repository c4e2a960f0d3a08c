/** A slot without a list holds any word or number. */
const ANY = undefined;

/**
 * What a sentence can tell of a person, with the values that a slot can have.
 *
 * wish: learn, teach, retrain or find a placement. stage: the school or state they are in. level, year: at that school.
 * to: where they want to go on. diploma: the highest they say they have. sector: where they want to teach.
 * days, often: how much they want to teach. beside: next to a job. school: a school that wants them.
 */
export const KNOWN_SLOTS: ReadonlyMap<string, readonly string[] | undefined> = new Map(
  Object.entries({
    wish: ['learn', 'teach', 'retrain', 'placement'],
    stage: ['basisschool', 'vmbo', 'havo', 'vwo', 'mbo', 'pro', 'none'],
    level: ['onderbouw', 'basis', 'kader', 'gl_tl', 'mbo1', 'mbo2', 'mbo3', 'mbo4'],
    year: ANY,
    to: ['vmbo', 'havo', 'mbo', 'mbo2', 'mbo3', 'mbo4', 'ad', 'hbo', 'short', 'diploma'],
    diploma: [
      ...['none', 'vmbo', 'havo', 'vwo', 'mbo1', 'mbo2', 'mbo3', 'mbo4', 'ad', 'hbo', 'wo'],
      ...['engineer', 'teacher', 'foreign', 'foreign_teacher'],
    ],
    mbo_field: ['techniek', 'anders'],
    sector: ['vmbo', 'mbo', 'hbo'],
    role: ['praktijk', 'docent'],
    field: ['bouw', 'installatie', 'metaal', 'mobiliteit', 'ict', 'proces', 'maritiem', 'anders'],
    years_old: ANY,
    years_worked: ANY,
    works: ['yes', 'no'],
    ww: ['yes'],
    beside: ['yes'],
    days: ANY,
    often: ['guest', 'job'],
    hbo_test: ['yes', 'no'],
    dutch: ['below_b2', 'b2'],
    school: ['yes', 'no'],
    workplace: ['yes', 'no'],
    dlr: ['yes', 'no'],
    prefers: ['school', 'work', 'mix'],
    income: ['must_earn', 'can_study'],
    person: ['employer', 'parent'],
    topic: ['salary', 'region', 'pact', 'cost'],
  }),
);

/** By slot its value; a slot that was not said is not there. */
export type Slots = Readonly<Record<string, string>>;
