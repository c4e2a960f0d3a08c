import { escapeMarkdown, markdownLink } from '../../../bot/replies/escape';
import { readable } from '../../../bot/replies/readable';

test.each([
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
  ['[klik](javascript:alert(1))', '\\[klik\\](javascript:alert(1))'],
  ['2 * 3 * 4 en a_b', '2 \\* 3 \\* 4 en a\\_b'],
  ['# kop', '\\# kop'],
  ['- streep', '\\- streep'],
  ['1. eerste', '1\\. eerste'],
  ['2024', '2024'],
  ['bol & bbl', 'bol \\& bbl'],
  ['`code`', '\\`code\\`'],
])('row 34: "%s" stands for itself', (plain, escaped) => {
  expect(escapeMarkdown(plain)).toBe(escaped);
  expect(readable(escaped)).toBe(plain);
});

test.each([
  ['https://www.kiesmbo.nl', '[KiesMBO](https://www.kiesmbo.nl/)'],
  ['https://example.nl/a(b)c', '[KiesMBO](https://example.nl/a%28b%29c)'],
  ['javascript:alert(1)', 'KiesMBO'],
  ['data:text/html,x', 'KiesMBO'],
  ['http://example.nl', 'KiesMBO'],
  ['https://', 'KiesMBO'],
])('row 34: a link to %s', (url, markdown) => {
  expect(markdownLink('KiesMBO', url)).toBe(markdown);
});
