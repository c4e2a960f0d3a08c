import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

/** `npm run fuzz`: every property of test/fuzz, tried long and from a seed of its own. Words after `--` go to jest. */
const runs = process.env.FUZZ_RUNS ?? '2000';
const seed = process.env.FUZZ_SEED ?? String(randomInt(2 ** 31));
const again = `FUZZ_RUNS=${runs} FUZZ_SEED=${seed} npm run fuzz`;

console.log(`The same once more: ${again}`);
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--testPathPatterns', 'test/fuzz'];
const env = { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed };
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], { stdio: 'inherit', env });
if (status !== 0) console.log(`The same once more: ${again}`);
process.exit(status ?? 1);
