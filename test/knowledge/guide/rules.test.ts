import { advance } from '../../../knowledge/guide/advance';
import { outcomeOf } from '../../../knowledge/guide/outcome';
import type { Guide } from '../../../knowledge/guide/schema';
import { answersOf, learn, TODAY, teach } from './guides';

/** The rule, what was answered, the routes with their priorities, the routes that are refused. */
type Row = [rule: string, answers: string, fits: string, refused?: string];

const TEACH: Row[] = [
  ['L1', 'mode=guest', 'gastdocent:1'],
  ['L1', 'mode=guest sector=mbo edu=hbo role=docent years=3+', 'gastdocent:1'],
  ['L2', 'mode=small sector=vmbo', 'gastdocent:1'],
  ['L2', 'mode=small sector=hbo', 'gastdocent:1'],
  ['L2', 'mode=small sector=mbo', 'gastdocent:1 instructeur-mbo:2'],
  ['L2', 'mode=small sector=unknown', 'gastdocent:1 orientatie:1'],
  ['L3', 'mode=job sector=unknown', 'orientatie:1'],
  ['L3', 'mode=combine sector=unknown edu=hbo', 'orientatie:1'],
  ['L4', 'mode=job sector=vmbo edu=other other_edu=teacher_nl', 'direct-solliciteren:1'],
  ['L4', 'mode=job sector=unknown edu=other other_edu=teacher_nl', 'direct-solliciteren:1'],
  ['L5', 'mode=job sector=mbo edu=other other_edu=foreign_teacher', 'erkenning-buitenland:1'],
  ['L6', 'mode=job sector=mbo edu=other other_edu=foreign_trade', 'orientatie:1'],
  ['L7', 'mode=job sector=mbo edu=other other_edu=below_b2', 'orientatie:1 gastdocent:3'],
  ['L8', 'mode=job sector=mbo edu=hbo role=docent years=3+', 'zij-instroom-mbo:1'],
  ['L8', 'mode=job sector=mbo edu=wo_ma role=both years=3+', 'zij-instroom-mbo:1'],
  ['L9', 'mode=job sector=mbo edu=hbo role=docent years=0', 'zij-instroom-mbo:2 lerarenopleiding-tbo:2 kopopleiding:3'],
  [
    'L9',
    'mode=job sector=mbo edu=wo_ma role=both years=1-2',
    'zij-instroom-mbo:2 lerarenopleiding-tbo:2 kopopleiding:3',
  ],
  ['L10', 'mode=job sector=mbo edu=mbo4 role=docent years=3+ hbo_level=yes', 'zij-instroom-mbo:1'],
  ['L10', 'mode=job sector=mbo edu=mbo3 role=both years=3+ hbo_level=yes', 'zij-instroom-mbo:1'],
  ['L11', 'mode=job sector=mbo edu=mbo4 role=docent years=3+ hbo_level=no', 'instructeur-mbo:1', 'zij-instroom-mbo'],
  ['L11', 'mode=job sector=mbo edu=mbo3 role=both years=3+ hbo_level=unknown', 'instructeur-mbo:1', 'zij-instroom-mbo'],
  ['L12', 'mode=job sector=mbo edu=low role=praktijk years=3+', 'instructeur-mbo:1'],
  ['L12', 'mode=job sector=mbo edu=mbo4 role=praktijk years=1-2', 'instructeur-mbo:1'],
  ['L12', 'mode=job sector=mbo edu=hbo role=praktijk years=3+', 'instructeur-mbo:1'],
  ['L13', 'mode=job sector=mbo edu=mbo4 role=docent years=0', 'onderwijsondersteuner:1', 'zij-instroom-mbo'],
  [
    'L13',
    'mode=job sector=mbo edu=mbo3 role=docent years=1-2',
    'onderwijsondersteuner:1 instructeur-mbo:2',
    'zij-instroom-mbo',
  ],
  [
    'L13',
    'mode=job sector=mbo edu=low role=praktijk years=0',
    'onderwijsondersteuner:1 toets-21plus:3',
    'zij-instroom-mbo',
  ],
  [
    'L13',
    'mode=job sector=mbo edu=low role=docent years=3+',
    'onderwijsondersteuner:1 instructeur-mbo:2 toets-21plus:3',
    'zij-instroom-mbo',
  ],
  ['L14', 'mode=job sector=mbo edu=hbo role=praktijk years=0', 'zij-instroom-mbo:2 instructeur-mbo:2'],
  ['L15', 'mode=job sector=vmbo edu=hbo field=bouw income=must_earn', 'zij-instroom-vo:1 lerarenopleiding-tbo:3'],
  [
    'L15',
    'mode=job sector=vmbo edu=wo_ma degree=second field=metaal income=ww',
    'zij-instroom-vo:1 lerarenopleiding-tbo:3',
  ],
  [
    'L16',
    'mode=job sector=vmbo edu=hbo field=installatie income=can_study',
    'kopopleiding:1 lerarenopleiding-tbo:2 zij-instroom-vo:3',
  ],
  ['L17', 'mode=job sector=vmbo edu=hbo field=ict', 'lerarenopleiding-tbo:1 orientatie:2', 'zij-instroom-vo'],
  [
    'L17',
    'mode=job sector=vmbo edu=wo_ma degree=second field=anders',
    'lerarenopleiding-tbo:1 orientatie:2',
    'zij-instroom-vo',
  ],
  ['L18', 'mode=job sector=vmbo edu=wo_ma degree=first', 'eerstegraads:1'],
  ['L18', 'mode=job sector=vmbo edu=wo_ma degree=first field=ict', 'eerstegraads:1'],
  [
    'L19',
    'mode=job sector=vmbo edu=mbo4 hbo_level=yes field=metaal income=must_earn',
    'zij-instroom-vmbo-techniek:1 lerarenopleiding-tbo:2',
  ],
  [
    'L19',
    'mode=job sector=vmbo edu=mbo4 hbo_level=yes field=bouw income=ww',
    'zij-instroom-vmbo-techniek:1 lerarenopleiding-tbo:2',
  ],
  [
    'L20',
    'mode=job sector=vmbo edu=mbo4 hbo_level=no field=metaal',
    'lerarenopleiding-tbo:1',
    'zij-instroom-vmbo-techniek',
  ],
  [
    'L20',
    'mode=job sector=vmbo edu=mbo4 hbo_level=yes field=ict',
    'lerarenopleiding-tbo:1',
    'zij-instroom-vmbo-techniek',
  ],
  [
    'L20',
    'mode=job sector=vmbo edu=mbo4 hbo_level=yes field=metaal income=can_study',
    'lerarenopleiding-tbo:1 zij-instroom-vmbo-techniek:3',
  ],
  ['L21', 'mode=job sector=vmbo edu=mbo3', 'toets-21plus:1 lerarenopleiding-tbo:2 zij-instroom-vmbo-techniek:3'],
  [
    'L21',
    'mode=job sector=vmbo edu=mbo3 years_old=19',
    'lerarenopleiding-tbo:2 zij-instroom-vmbo-techniek:3',
    'toets-21plus',
  ],
  ['L22', 'mode=job sector=vmbo edu=low', 'toets-21plus:1 onderwijsondersteuner:2'],
  ['L22', 'mode=job sector=vmbo edu=low years_old=20', 'onderwijsondersteuner:2', 'toets-21plus'],
  ['L22', 'mode=job sector=vmbo edu=low schooling=havo', 'lerarenopleiding-tbo:1 onderwijsondersteuner:2'],
  ['L23', 'mode=job sector=hbo edu=wo_ma years=3+', 'docent-hbo:1'],
  ['L24', 'mode=job sector=hbo edu=wo_ma years=0', 'docent-hbo:2 zij-instroom-mbo:2'],
  ['L25', 'mode=job sector=hbo edu=hbo', 'docent-hbo:2 zij-instroom-mbo:2'],
  ['L26', 'mode=job sector=hbo edu=mbo4', 'gastdocent:1 instructeur-mbo:2', 'docent-hbo'],
  ['L26', 'mode=job sector=hbo edu=low', 'gastdocent:1 instructeur-mbo:2', 'docent-hbo'],
  ['L27', 'mode=combine sector=mbo edu=hbo role=docent years=3+', 'zij-instroom-mbo:1 hybride-docent:2'],
  [
    'L27',
    'mode=combine sector=vmbo edu=hbo field=bouw income=must_earn',
    'zij-instroom-vo:1 hybride-docent:2 lerarenopleiding-tbo:3',
  ],
];

const LEARN: Row[] = [
  ['K1', 'stage=basisschool', 'basisschool:1'],
  ['K2', 'stage=vmbo detail=onderbouw dlr=no', 'profiel-kiezen:1'],
  ['K3', 'stage=vmbo detail=basis dlr=yes', 'leerroute-mbo-2:1'],
  ['K4', 'stage=vmbo detail=kader dlr=yes heading=mbo3', 'leerroute-mbo-3:1'],
  ['K4', 'stage=vmbo detail=kader dlr=yes heading=mbo4', 'leerroute-mbo-4:1'],
  ['K4', 'stage=vmbo detail=onderbouw dlr=yes heading=mbo2', 'profiel-kiezen:1 leerroute-mbo-2:2'],
  ['K4', 'stage=vmbo detail=onderbouw dlr=yes heading=mbo3', 'profiel-kiezen:1 leerroute-mbo-3:2'],
  ['K4', 'stage=vmbo detail=onderbouw dlr=yes heading=mbo4', 'profiel-kiezen:1 leerroute-mbo-4:2'],
  ['K5', 'stage=vmbo detail=gl_tl dlr=yes', 'leerroute-mbo-4:1'],
  ['K5b', 'stage=vmbo detail=kader dlr=yes heading=unknown', 'leerroute-mbo-3:1 leerroute-mbo-4:2'],
  [
    'K5b',
    'stage=vmbo detail=onderbouw dlr=yes heading=unknown',
    'profiel-kiezen:1 leerroute-mbo-3:2 leerroute-mbo-4:3',
  ],
  ['K6', 'stage=vmbo detail=basis dlr=no style=school', 'vmbo-dan-mbo-2:1'],
  ['K7', 'stage=vmbo detail=kader dlr=unknown style=school', 'vmbo-dan-mbo-3-4:1'],
  ['K7', 'stage=vmbo detail=gl_tl dlr=no style=school', 'vmbo-dan-mbo-3-4:1'],
  ['K8', 'stage=havo_vwo detail=havo_onder', 'na-havo-vwo:1'],
  ['K8', 'stage=havo_vwo detail=vwo', 'na-havo-vwo:1'],
  ['K9', 'stage=havo_vwo detail=havo_boven practice=yes', 'havo-naar-mbo:1'],
  ['K10', 'stage=havo_vwo detail=havo_boven practice=no', 'na-havo-vwo:1 havo-naar-mbo:3'],
  ['K11', 'stage=havo_vwo detail=havo_diploma practice=no', 'na-havo-vwo:1'],
  ['K11', 'stage=havo_vwo detail=havo_diploma practice=yes', 'na-havo-vwo:1 havo-naar-mbo:1'],
  ['K12', 'stage=mbo detail=mbo1 style=school', 'mbo-1-verder:1'],
  ['K12', 'stage=mbo detail=mbo2 style=school', 'mbo-2-verder:1'],
  ['K12', 'stage=mbo detail=mbo3 style=school', 'mbo-3-verder:1'],
  ['K13', 'stage=mbo detail=mbo4 next=ad', 'associate-degree:1'],
  ['K14', 'stage=mbo detail=mbo4 next=hbo domain=techniek', 'mbo-naar-hbo:1 associate-degree:2'],
  ['K14', 'stage=mbo detail=mbo4 next=hbo domain=anders', 'mbo-naar-hbo-extra-eis:1 associate-degree:2'],
  ['K15', 'stage=mbo detail=mbo4 next=work', 'werken-in-techniek:1 associate-degree:3'],
  ['K16', 'stage=work detail=werk short=diploma workplace=yes', 'bbl-omscholing:1 bbl:2'],
  ['K17', 'stage=work detail=werk short=kort', 'mbo-certificaat:1 bbl-omscholing:3'],
  ['K18', 'stage=work detail=ww short=kort', 'ww-scholing:1 mbo-certificaat:2'],
  ['K18', 'stage=work detail=ww short=diploma workplace=yes', 'ww-scholing:1 bbl-omscholing:2 bbl:2'],
  ['K18', 'stage=work detail=ww short=unknown', 'ww-scholing:1'],
  ['K19', 'stage=none age=under16', 'eerst-naar-school:1'],
  ['K19', 'stage=none detail=pro age=under16', 'eerst-naar-school:1'],
  ['K20', 'stage=none age=16-17 style=school', 'entree:1'],
  ['K20', 'stage=none detail=pro age=18plus style=school', 'entree:1'],
  ['K21', 'stage=vmbo detail=kader dlr=no style=work workplace=yes', 'vmbo-dan-mbo-3-4:1 bbl:2'],
  ['K22', 'stage=none age=18plus style=work workplace=no', 'entree:1 leerbedrijf-zoeken:2'],
  ['K22', 'stage=work detail=werk short=diploma workplace=no', 'bbl-omscholing:1 leerbedrijf-zoeken:2'],
  ['K23', 'stage=mbo detail=mbo2 style=mix', 'mbo-2-verder:1 bol-dan-bbl:2'],
  ['K24', 'stage=work detail=werk short=kort to=hbo years_old=30', 'mbo-certificaat:1 bbl-omscholing:3 toets-21plus:3'],
  ['K24', 'stage=none age=18plus style=school to=ad', 'entree:1 toets-21plus:3'],
  ['K25', 'stage=work detail=werk short=unknown', 'advies-loket:1'],
];

describe.each([
  ['techniek-lesgeven', teach, TEACH],
  ['techniek-leren', learn, LEARN],
] as [string, Guide, Row[]][])('the rules of %s', (_name, guide, rows) => {
  const cases = rows.map(([rule, words, fits, refused = '']) => ({ rule, words, fits, refused }));

  test.each(cases)('$rule: $words → $fits', ({ rule, words, fits, refused }) => {
    const step = advance(guide, answersOf(words), TODAY);
    if (step.is !== 'outcome') throw new Error(`still asks ${step.question.id}`);
    expect(step.outcome.fits.map(({ route, priority }) => `${route}:${priority}`).join(' ')).toBe(fits);
    expect(step.outcome.refused.map(({ route }) => route).join(' ')).toBe(refused);
    expect(step.outcome.rules).toContain(rule);
  });

  test('have a row for every rule but the net for who answered nothing', () => {
    const tested = new Set(rows.map(([rule]) => rule));
    expect(guide.rules.map(({ id }) => id).filter((id) => !tested.has(id) && id !== 'L28')).toEqual([]);
  });
});

test('L28: who has answered nothing is sent to a desk, and hears what opens a paid route', () => {
  const outcome = outcomeOf(teach, {}, TODAY);
  expect(outcome.rules).toEqual(['L28']);
  expect(outcome.fits.map(({ route, priority }) => `${route}:${priority}`)).toEqual(['orientatie:1']);
  expect(outcome.refused[0]?.opens.nl).toContain('drie jaar werk');
});

test.each([
  ['hbo_level=no field=metaal', /bewijs van hbo-niveau/],
  ['hbo_level=yes field=ict', /alleen voor bouw/],
  ['hbo_level=no field=ict', /alleen voor bouw.*hbo-niveau/],
])('L20 says what is missing: %s', (words, blocks) => {
  const outcome = outcomeOf(teach, answersOf(`mode=job sector=vmbo edu=mbo4 ${words}`), TODAY);
  expect(outcome.refused[0]?.blocks.nl).toMatch(blocks);
});

test.each([
  ['mode=job sector=mbo edu=mbo4 role=docent years=1-2', /drie jaar/],
  ['mode=job sector=mbo edu=low role=docent years=3+', /hbo-niveau/],
])('L13 says what is missing: %s', (words, blocks) => {
  expect(outcomeOf(teach, answersOf(words), TODAY).refused[0]?.blocks.nl).toMatch(blocks);
});

test.each([
  ['K24 is for who has no mbo-4, havo or vwo', 'stage=work detail=werk short=kort to=hbo diploma=mbo4'],
  ['K24 is for adults of 21 and older', 'stage=work detail=werk short=kort to=hbo years_old=20'],
  ['K24 is for who said that they want hbo', 'stage=work detail=werk short=kort years_old=30'],
])('%s', (_what, words) => {
  expect(outcomeOf(learn, answersOf(words), TODAY).rules).not.toContain('K24');
});
