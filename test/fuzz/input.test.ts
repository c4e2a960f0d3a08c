import fc from 'fast-check';
import { clientIdOf, readIncoming } from '../../bot/channels/directline/incoming';
import { masked } from '../../bot/channels/directline/masked';
import { tapIn } from '../../bot/channels/teams/tapped';
import { linksOf } from '../../bot/insight/links';
import { escapeMarkdown, markdownLink } from '../../bot/replies/escape';
import { readable } from '../../bot/replies/readable';
import type { Service } from '../../bot/service';
import { readRecord } from '../../bot/turns/record';
import { maskPersonalData } from '../../dialogs/safety/personal-data';
import { knownOnce, runService } from '../bot/server/running';
import { LONGEST, odd, SEEDED } from './seeded';

jest.setTimeout(LONGEST);

const holds = <T>(values: fc.Arbitrary<T>, property: (value: T) => void): void =>
  fc.assert(fc.property(values, property), SEEDED);

const text = fc.string({ unit: 'binary', maxLength: 300 });

describe('row 33: the value of a card', () => {
  const value = fc.oneof(odd, fc.record({ choice: odd, id: odd, mark: odd }, { requiredKeys: [] }));

  test('is a tap with short texts, or nothing', () =>
    holds(value, (given) => {
      const tap = tapIn({ value: given });
      for (const part of Object.values(tap ?? {})) expect(String(part).length).toBeLessThanOrEqual(200);
      expect(Object.keys(tap ?? {}).every((name) => ['choice', 'id', 'mark'].includes(name))).toBe(true);
    }));
});

describe('row 33: what a page posts', () => {
  const FIELDS = ['text', 'textFormat', 'locale', 'name', 'value', 'channelData', 'attachments', 'entities', 'from'];
  const posted = fc
    .record({
      type: fc.constantFrom('message', 'event', 'typing', 'invoke'),
      more: fc.dictionary(fc.constantFrom(...FIELDS), odd),
    })
    .map(({ type, more }) => ({ type, ...more }));

  test('is an activity with what a page may say, or nothing; it can be masked and written down', () =>
    holds(fc.oneof(odd, posted), (body) => {
      const incoming = readIncoming(body);
      if (!incoming) return;
      expect(['message', 'event', 'typing']).toContain(incoming.type);
      expect(incoming).not.toHaveProperty('from');
      expect(() => JSON.stringify(masked(incoming, maskPersonalData))).not.toThrow();
      expect(clientIdOf(incoming) ?? 'none').toMatch(/^[\w.:-]{1,100}$/);
    }));
});

test('row 31: whatever is stored is a whole record, or none', () =>
  holds(
    fc.oneof(
      odd,
      fc.record({ version: fc.constantFrom(0, 1, '1'), handled: odd, owed: odd, touched: odd, state: odd }),
    ),
    (stored) => {
      const record = readRecord(stored);
      if (record)
        expect([record.version, Array.isArray(record.handled), Array.isArray(record.owed)]).toEqual([1, true, true]);
    },
  ));

describe('row 34: any text', () => {
  test('stands for itself once it is escaped', () =>
    holds(fc.oneof(text, fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~&$#+=-.)!(1 \na') })), (said) => {
      expect(readable(escapeMarkdown(said))).toBe(said);
      expect(escapeMarkdown(said)).not.toMatch(/(?<!\\)[<[]/);
    }));

  test('is a link only where it is an address with https', () =>
    holds(fc.oneof(text, fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'data:text/html,x')), (url) => {
      const [, address] = /\]\((.*)\)$/s.exec(markdownLink('x', url)) ?? [];
      if (address !== undefined) expect(new URL(address).protocol).toBe('https:');
    }));
});

/** Nine digits that satisfy the 11-test. */
const bsn = fc
  .array(fc.nat(9), { minLength: 8, maxLength: 8 })
  .map((digits) => ({ digits, last: digits.reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11 }))
  .filter(({ digits, last }) => last < 10 && digits.some((digit) => digit > 0))
  .map(({ digits, last }) => [...digits, last].join(''));

describe('row 43: masking', () => {
  const around = fc.constantFrom('mijn bsn is ', 'BSN: ', '', 'ik ben 17 en ', '(', 'bsn=');

  test('leaves no BSN, whatever stands around it', () =>
    holds(fc.tuple(around, bsn, fc.constantFrom('', '.', ' en ik wil lassen', ')', '!')), ([before, number, after]) =>
      expect(maskPersonalData(before + number + after)).not.toContain(number),
    ));

  test('leaves no address for mail', () =>
    holds(fc.tuple(around, fc.emailAddress({ size: 'small' })), ([before, address]) =>
      expect(maskPersonalData(`${before} ${address} ok`)).not.toContain(address),
    ));

  test('of anything at all never fails, and does nothing the second time', () =>
    holds(text, (said) => {
      const once = maskPersonalData(said);
      expect(maskPersonalData(once)).toBe(once);
    }));
});

describe('a way onward', () => {
  let service: Service;
  beforeAll(async () => {
    service = await runService({ REQUESTS_PER_MINUTE: '1000000000' });
  });
  afterAll(() => service.close());

  test('leads to an address of the knowledge, or nowhere', async () => {
    const known = linksOf(knownOnce());
    const urls = new Set([...known.values()].map(({ url }) => url));
    const id = fc.oneof(
      fc.constantFrom(...known.keys()),
      fc.webUrl(),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((made) => !/^\.{1,2}$/.test(made)),
      fc.constantFrom('__proto__', 'constructor', '%00', '//evil.example', '\\\\evil.example'),
    );
    await fc.assert(
      fc.asyncProperty(id, async (asked) => {
        const response = await fetch(`${service.address}/naar/${encodeURIComponent(asked)}`, { redirect: 'manual' });
        const location = response.headers.get('location');
        expect([302, 400, 404]).toContain(response.status);
        expect(response.status === 302).toBe(known.has(asked));
        if (location !== null) expect(urls).toContain(location);
        await response.text();
      }),
      SEEDED,
    );
  });
});
