import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routePictures } from '../../../bot/editor/draw';
import { loadGuides } from '../../../knowledge/guide/load';

const ROOT = join(__dirname, '../../..');
const pictures = [...routePictures(join(ROOT, 'knowledge/routes'))];

test.each(pictures)('%s is as the guides are now; npm run routes:draw makes it anew', (path, text) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
});

test('every guide has a picture and a diagram, with nothing in it that runs or loads', () => {
  for (const id of loadGuides(join(ROOT, 'knowledge/routes')).keys())
    for (const ending of ['md', 'svg']) expect(pictures.map(([path]) => path)).toContain(`docs/routes/${id}.${ending}`);
  for (const [, text] of pictures) expect(text).not.toMatch(/<script|\son\w+=|url\(http/);
});
