import { join } from 'node:path';
import { worldAt } from '../../bot/world';
import { takeTurn } from '../../dialogs/assistant';
import { maskPersonalData } from '../../dialogs/safety/personal-data';
import { freshState } from '../../dialogs/state';
import { loadKnowledge } from '../../knowledge/load';

const world = worldAt(Date.parse('2026-11-24T10:00:00+01:00'), loadKnowledge(join(__dirname, '../../knowledge')));

/** As long as the front door lets through, of pieces that patterns may stumble over. */
const LONG = 60_000;
const PIECES = [
  'a',
  '1',
  '1 ',
  'a@',
  'é.',
  'nl12 ',
  'bsn ',
  'ik heet ',
  'ik heet Jan ',
  ' ',
  '1234ab  ',
  '<',
  '\\',
  '(',
  '😀',
];
const filled = (piece: string): string => piece.repeat(LONG / piece.length);
/** Ms of work for this process: a machine that is busy with others does not count. */
const MOST_WORK = 5_000;

function workOf(deed: () => void): number {
  const before = process.cpuUsage();
  deed();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(PIECES)('row 36: 60,000 characters of %j are read in one go, and told to be too long or empty', (piece) => {
  const text = filled(piece);
  let ids: readonly string[] = [];
  const work = workOf(() => {
    maskPersonalData(`${text}x`);
    ids = takeTurn(freshState('nl'), { is: 'said', text }, world).reply?.ids ?? [];
  });
  expect(['too-long', 'empty', 'personal-data']).toContain(ids[0]);
  expect(work).toBeLessThan(MOST_WORK);
});
