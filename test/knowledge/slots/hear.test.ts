import { advance } from '../../../knowledge/guide/advance';
import { answersFrom, guideFor } from '../../../knowledge/guide/hear';
import type { Guide } from '../../../knowledge/guide/schema';
import { answersOf, learn, TODAY, teach } from '../guide/guides';
import { slotsFrom } from './reader';

/** What someone types, the answers of the guide that it gives (questions only), the question that comes next. */
type Row = [sentence: string, answers: string, next: string];

const TEACH: Row[] = [
  ['wil docent worde op t mbo', 'sector=mbo', 'mode'],
  ['heb mbo4 bouwkunde wil naar vmbo kan dat', 'sector=vmbo edu=mbo4 field=bouw', 'mode'],
  ['geen hbo papiertje wel 25 jaar lasser, maak ik kans', 'years=3+ field=metaal', 'mode'],
  ['ik wil een keer gastles geven over warmtepompen', 'mode=guest field=installatie', 'outcome'],
  ['een dag per week op een roc lesgeven', 'mode=small sector=mbo', 'outcome'],
  ['2 dagen per week naast mijn werk op een roc lesgeven', 'mode=combine sector=mbo', 'edu'],
  ['fulltime docent op het vmbo, ben ir.', 'mode=job sector=vmbo edu=wo_ma', 'degree'],
  ['ik heb een lesbevoegdheid', 'edu=other other_edu=teacher_nl', 'mode'],
  ['ik heb een engineering diploma uit turkije kan ik hier docent worden', 'edu=other', 'mode'],
  ['diploma uit turkije en mijn nederlands is b1', 'edu=other other_edu=below_b2', 'mode'],
  [
    'mbo 4, 12 jaar ervaring, capaciteitentest gedaan, docent op het mbo',
    'sector=mbo edu=mbo4 years=3+ hbo_level=yes',
    'mode',
  ],
  ['ad gedaan en wil fulltime naar het vmbo', 'mode=job sector=vmbo edu=mbo4 hbo_level=yes', 'field'],
  ['ik heb alleen havo en wil fulltime leraar op het vmbo worden', 'mode=job sector=vmbo edu=low', 'outcome'],
  ['ik zit in de ww en wil docent op het vmbo worden', 'sector=vmbo income=ww', 'mode'],
  ['instructeur worden op mbo, 5 jaar monteur', 'sector=mbo role=praktijk years=3+', 'mode'],
];

const LEARN: Row[] = [
  ['ik zit in 4 kader in Capelle en wil iets met elektro', 'stage=vmbo detail=kader', 'dlr'],
  ['klas 2 vmbo', 'stage=vmbo detail=onderbouw', 'dlr'],
  ['2 mavo', 'stage=vmbo detail=onderbouw', 'dlr'],
  ['mijn zoon doet vmbo', 'stage=vmbo', 'detail'],
  ['havo 4 en wil liever praktijk', 'stage=havo_vwo detail=havo_boven practice=yes', 'outcome'],
  ['3 havo', 'stage=havo_vwo detail=havo_onder', 'outcome'],
  ['havo gehaald', 'stage=havo_vwo detail=havo_diploma', 'practice'],
  ['groep 8', 'stage=basisschool', 'outcome'],
  ['ik zit op praktijkschool, 16 jaar', 'stage=none detail=pro age=16-17', 'style'],
  ['geen school meer en ik ben 15', 'stage=none detail=none age=under16', 'outcome'],
  ['mbo 4 elektrotechniek gedaan wil naar hbo', 'stage=mbo detail=mbo4 next=hbo domain=techniek', 'outcome'],
  ['mbo 4 zorg en wil naar hbo techniek', 'stage=mbo detail=mbo4 next=hbo domain=anders', 'outcome'],
  ['ik doe mbo 3 en wil bbl doen', 'stage=mbo detail=mbo3 style=work', 'workplace'],
  ['ik doe mbo 2 en heb al een leerbedrijf', 'stage=mbo detail=mbo2 workplace=yes', 'style'],
  ['ben 42 werk in winkel kan ik nog elektricien worden', 'stage=work detail=werk', 'short'],
  ['ik zit in de ww en zoek een korte cursus lassen', 'stage=work detail=ww short=kort', 'outcome'],
  ['ik werk in een fabriek en wil een heel diploma', 'stage=work detail=werk short=diploma', 'workplace'],
];

describe.each([
  ['techniek-lesgeven', teach, TEACH],
  ['techniek-leren', learn, LEARN],
] as [string, Guide, Row[]][])('what a sentence answers in %s', (_name, guide, rows) => {
  test.each(rows)('%s → %s, then %s', (sentence, answers, next) => {
    const heard = answersFrom(guide, slotsFrom(sentence, 'nl'));
    const questions = Object.entries(heard).filter(([id]) => guide.questions.some((question) => question.id === id));
    expect(Object.fromEntries(questions)).toEqual(answersOf(answers));
    const step = advance(guide, heard, TODAY);
    expect(step.is === 'question' ? step.question.id : step.is).toBe(next);
  });
});

test('what only shades an outcome comes along', () => {
  const heard = answersFrom(
    teach,
    slotsFrom('ben 54, werkloos in de ww, wat is het salaris van een docent op het mbo', 'nl'),
  );
  expect(heard).toMatchObject({ years_old: '54', ww: 'yes', topic: 'salary' });
});

test.each([
  ['ik wil docent worden', 'techniek-lesgeven'],
  ['i want to teach', 'techniek-lesgeven'],
  ["ik wil iets met auto's", 'techniek-leren'],
  ['ik wil me omscholen tot elektricien', 'techniek-leren'],
  ['ik zoek een stage', undefined],
  ['wat is het weer', undefined],
])('the guide of a wish: %s → %s', (sentence, guide) => {
  const guides = new Map([teach, learn].map((each) => [each.id, each]));
  expect(guideFor(guides, slotsFrom(sentence, 'nl'))?.id).toBe(guide);
});

test('every slot that a guide reads is one that a sentence can tell, and every row of "hears" can be heard', () => {
  for (const guide of [teach, learn]) {
    const asked = new Set(guide.questions.map(({ id }) => id));
    for (const { answers } of guide.hears) {
      for (const id of Object.keys(answers)) {
        expect([id, asked.has(id) || guide.said.some((said) => said.id === id)]).toEqual([id, true]);
      }
    }
  }
});
