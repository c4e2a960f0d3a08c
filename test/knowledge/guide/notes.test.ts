import { outcomeOf } from '../../../knowledge/guide/outcome';
import type { Guide } from '../../../knowledge/guide/schema';
import { answersOf, learn, TODAY, teach } from './guides';

const PAID = 'mode=job sector=mbo edu=hbo role=docent years=3+';
const VMBO = 'mode=job sector=vmbo edu=hbo field=bouw income=must_earn';

/** What was said, the notes with the whole outcome, the notes with its first route. */
const NOTES: [guide: Guide, answers: string, shared: string, first: string, today?: string][] = [
  [teach, PAID, '', 'school M-3 M-6 M-9'],
  [teach, `${PAID} school=yes`, 'school-yes', 'M-3 M-6 M-9'],
  [teach, `${PAID} years_old=54`, 'M-5', 'school M-3 M-6 M-9'],
  [teach, `${PAID} years_old=49`, '', 'school M-3 M-6 M-9'],
  [teach, `${PAID} topic=salary`, 'M-4', 'school M-3 M-6 M-9'],
  [teach, `${VMBO} topic=salary`, 'M-4-vmbo', 'school M-3 M-6 M-10'],
  [teach, `${PAID} ww=yes`, 'M-1', 'school M-3 M-6 M-9'],
  [teach, VMBO.replace('must_earn', 'ww'), 'M-1', 'school M-3 M-6 M-10'],
  [teach, `${PAID} person=employer`, 'M-8', 'school M-3 M-6 M-9'],
  [teach, `${PAID} region=Rotterdam-Rijnmond`, 'M-7', 'school M-3 M-6 M-9'],
  [teach, `${PAID} topic=region`, 'M-11', 'school M-3 M-6 M-9'],
  [teach, `${PAID} topic=pact`, 'M-12', 'school M-3 M-6 M-9'],
  [teach, 'mode=job sector=vmbo edu=wo_ma degree=first', '', 'M-2'],
  [teach, 'mode=small sector=mbo', 'L2 M-6', ''],
  [teach, 'mode=job sector=unknown', 'L3', ''],
  [teach, 'mode=job sector=mbo edu=other other_edu=foreign_trade', 'L6 L6-mbo', ''],
  [teach, 'mode=job sector=vmbo edu=other other_edu=foreign_trade', 'L6 L6-vmbo', ''],
  [teach, 'mode=job sector=vmbo edu=other other_edu=below_b2', 'L7', ''],
  [learn, 'stage=vmbo detail=kader dlr=unknown style=school', 'leerroute-unknown', ''],
  [learn, 'stage=vmbo detail=kader dlr=no style=school year=3', '', 'aanmelden-later'],
  [learn, 'stage=vmbo detail=kader dlr=no style=school', '', '', '2026-04-01'],
  [learn, 'stage=vmbo detail=kader dlr=no style=school', '', 'te-laat', '2026-04-02'],
  [learn, 'stage=vmbo detail=kader dlr=no style=school', '', 'te-laat', '2026-08-31'],
  [learn, 'stage=vmbo detail=kader dlr=no style=school', '', '', '2026-09-01'],
  [learn, 'stage=havo_vwo detail=havo_diploma practice=no', '', 'hbo-aanmelden'],
  [learn, 'stage=none age=18plus style=school', 'doorstroompunt', ''],
  [learn, 'stage=basisschool person=parent', 'parent', ''],
  [learn, 'stage=basisschool topic=cost', 'lesgeld', ''],
];

const cases = NOTES.map(([guide, words, shared, first, today = TODAY]) => ({ guide, words, shared, first, today }));

test.each(cases)('$words on $today → with all "$shared", with the first "$first"', (row) => {
  const outcome = outcomeOf(row.guide, answersOf(row.words), row.today);
  expect(outcome.notes.map(({ id }) => id).join(' ')).toBe(row.shared);
  expect(outcome.fits[0]?.notes.map(({ id }) => id).join(' ')).toBe(row.first);
});

test('bbl says that it is from 16, to a pupil and to who is younger', () => {
  const pupil = outcomeOf(learn, answersOf('stage=vmbo detail=kader dlr=no style=work workplace=yes'), TODAY);
  expect(pupil.fits[1]?.notes.map(({ id }) => id)).toEqual(['bbl-16']);
  const adult = outcomeOf(learn, answersOf('stage=mbo detail=mbo2 style=work workplace=yes'), TODAY);
  expect(adult.fits[1]?.notes).toEqual([]);
});

test('a note that speaks of two routes is said once, with the whole outcome', () => {
  const outcome = outcomeOf(teach, answersOf('mode=combine sector=mbo edu=hbo role=docent years=3+'), TODAY);
  expect(outcome.notes.map(({ id }) => id)).toEqual(['school', 'M-6']);
  expect(outcome.fits.map(({ notes }) => notes.map(({ id }) => id))).toEqual([['M-3', 'M-9'], []]);
});
