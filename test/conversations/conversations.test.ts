import { ourKnowledge } from '../../bot/knowledge';
import { CHANNELS, type Heard } from './channels';
import { scripts } from './script';

const knowledge = ourKnowledge();
const EXPECTED = /^(?:\(([\w-]+)((?: [\w-]+)*)\)\s*)?(.*?)\s*((?:\[[^\]]+\]\s*)*)$/s;

/** `(kind id id) words … more words [label] [label]`: each part that is there must hold. */
function check(heard: Heard, expected: string): void {
  const [, kind, ids = '', words = '', labels = ''] = EXPECTED.exec(expected) ?? [];
  if (kind) expect(heard).toMatchObject({ kind });
  for (const id of ids.split(' ').filter(Boolean)) expect(heard.ids).toContain(id);
  let from = 0;
  for (const part of words
    .split('…')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const at = heard.text.indexOf(part, from);
    if (at < 0) expect(heard.text).toContain(part);
    from = at + part.length;
  }
  for (const [, label] of labels.matchAll(/\[([^\]]+)\]/g)) expect(heard.labels).toContain(label);
}

describe.each(Object.keys(CHANNELS))('on %s', (channel) => {
  test.each(scripts().map((script) => [script.title, script] as const))('%s', async (_title, { locale, steps }) => {
    const say = await CHANNELS[channel]?.(knowledge, locale);
    expect(steps.length).toBeGreaterThan(0);
    for (const { line, said, expected } of steps) {
      const heard = await say?.(said);
      expect(expected.length).toBeGreaterThan(0);
      for (const each of expected) {
        try {
          check(heard ?? { kind: '', ids: [], text: '', labels: [] }, each);
        } catch (error) {
          throw new Error(
            `Line ${line}, after "${said}", expected: ${each}\nHeard: ${JSON.stringify(heard, null, 2)}\n${(error as Error).message}`,
          );
        }
      }
    }
  });
});
