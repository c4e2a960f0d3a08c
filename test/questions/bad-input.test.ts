import { join } from 'node:path';
import { askAll } from '../../bench/whole';
import { loadKnowledge } from '../../knowledge/load';
import { LOCALES } from '../../knowledge/schema';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const knowledge = loadKnowledge(join(__dirname, '..', '..', 'knowledge'));

const INPUTS: [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \t\n '],
  ['5,000 letters', 'a'.repeat(5000)],
  ['5,000 characters of words', 'hoe word ik docent '.repeat(264)],
  ['a word of 400 letters', 'techniek'.repeat(50)],
  ['emoji', '😀🔧👩🏽‍🏭'],
  ['punctuation', '?!...;;--'],
  ['signs that the search reads', '& + & +'],
  ['Arabic', 'كيف أصبح مدرسا'],
  ['Ukrainian', 'як стати вчителем'],
  ['Chinese', '我想学习技术'],
  ['a regular expression', '(a+)+$ [^\\]*{2,} \\1'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a template', '<%= process.exit() %> {{constructor}} %s %n'],
  ['names that every object has', 'constructor toString hasOwnProperty __proto__ valueOf'],
  ['control characters', '\u0000\u0007\u001b[31m\u0085'],
  ['zero-width characters', '\u200b\u200d\ufeff\u2060'],
  ['half a surrogate pair', '\ud83d'],
  ['accents piled up', `z${'\u0301'.repeat(300)}`],
  ['digits', '00000000000000000000'],
];

/** "I want to learn to weld", or close to it: the assistant has no answer in these, and says so kindly. */
const LANGUAGES: [string, string][] = [
  ['German', 'Ich möchte schweißen lernen'],
  ['French', 'Je veux apprendre à souder'],
  ['Spanish', 'Quiero aprender a soldar'],
  ['Portuguese', 'Quero aprender a soldar'],
  ['Italian', 'Voglio imparare a saldare'],
  ['Romanian', 'Vreau să învăț să sudez'],
  ['Polish', 'Chcę nauczyć się spawać'],
  ['Czech', 'Chci se naučit svařovat'],
  ['Slovak', 'Chcem sa naučiť zvárať'],
  ['Hungarian', 'Szeretnék megtanulni hegeszteni'],
  ['Turkish', 'Kaynak yapmayı öğrenmek istiyorum'],
  ['Kurdish', 'Ez dixwazim fêrî welding bibim'],
  ['Russian', 'Я хочу научиться сваривать'],
  ['Ukrainian', 'Я хочу навчитися зварювати'],
  ['Bulgarian', 'Искам да се науча да заварявам'],
  ['Serbian', 'Желим да научим да заварујем'],
  ['Croatian', 'Želim naučiti zavarivati'],
  ['Greek', 'Θέλω να μάθω συγκόλληση'],
  ['Arabic', 'أريد أن أتعلم اللحام'],
  ['Persian', 'می‌خواهم جوشکاری یاد بگیرم'],
  ['Dari', 'من می خواهم ولدینگ کاری یاد بگیرم'],
  ['Pashto', 'زه غواړم ویلډینګ زده کړم'],
  ['Urdu', 'میں ویلڈنگ سیکھنا چاہتا ہوں'],
  ['Hebrew', 'אני רוצה ללמוד ריתוך'],
  ['Tigrinya', 'ብየዳ ክመሃር እደሊ'],
  ['Amharic', 'ብየዳ መማር እፈልጋለሁ'],
  ['Somali', 'Waxaan rabaa inaan barto alxanka'],
  ['Swahili', 'Nataka kujifunza kuchomelea'],
  ['Hindi', 'मैं वेल्डिंग सीखना चाहता हूँ'],
  ['Tamil', 'நான் வெல்டிங் கற்க விரும்புகிறேன்'],
  ['Bengali', 'আমি ঢালাই শিখতে চাই'],
  ['Thai', 'ฉันอยากเรียนเชื่อม'],
  ['Vietnamese', 'Tôi muốn học hàn'],
  ['Indonesian', 'Saya ingin belajar mengelas'],
  ['Papiamento', 'Mi ke siña weld'],
  ['Japanese', '溶接を習いたい'],
  ['Chinese', '我想学焊接'],
  ['Korean', '용접을 배우고 싶어요'],
  ['Finnish', 'Haluan oppia hitsaamaan'],
  ['Frisian', 'Ik wol leare te lassen'],
];

const KIND = ['decline', 'suggestions', 'answer', 'command', 'question', 'contact'];

test.each([...INPUTS, ...LANGUAGES])('row 36: %s gets a kind answer', (_name, text) => {
  const questions = LOCALES.map((locale) => ({ locale, text, expected: [], type: 'bad' }));
  for (const { kind, ids } of askAll(questions, knowledge, NOW)) {
    expect(KIND).toContain(kind);
    expect(ids.length).toBeGreaterThan(0);
  }
});

test.each([
  ...INPUTS,
  ...LANGUAGES,
])('row 36: %s is searched without an error, with hits that can be shown', (_name, text) => {
  for (const locale of LOCALES) {
    const { hits, verdict } = knowledge.search.search(text, locale);
    expect(['sure', 'close', 'far']).toContain(verdict);
    for (const { id, confidence } of hits) {
      expect(knowledge.entries.has(id)).toBe(true);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
    }
  }
});

test('row 36: who tells a long story is asked to tell it shorter', () => {
  const [told] = askAll(
    [{ locale: 'nl', text: 'hoe word ik docent '.repeat(264), expected: [], type: 'bad' }],
    knowledge,
    NOW,
  );
  expect(told).toMatchObject({ kind: 'decline', ids: ['too-long'] });
});
