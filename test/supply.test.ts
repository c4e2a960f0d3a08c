import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Record<string, unknown>> };

test('every licence of what runs in production has been judged', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/licences.mjs'], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('the bill of materials names every dependency with its version and hash, and Web Chat', () => {
  execFileSync(process.execPath, ['scripts/sbom.mjs'], { cwd: ROOT });
  const { components } = read('dist/sbom.cdx.json') as {
    components: { name: string; version: string; hashes: unknown[] }[];
  };
  const named = new Map(components.map((part) => [`${part.name}@${part.version}`, part]));
  for (const [name, version] of Object.entries(read('package.json').dependencies))
    expect(named.get(`${name}@${version}`)).toMatchObject({ hashes: [{ alg: 'SHA-512' }] });
  const names = components.map(({ name }) => name);
  expect(names).toContain('botframework-webchat');
  expect(names).not.toContain('jest');
});

test('row 44: packages are pinned with a hash, name no registry, and run no scripts when installed', () => {
  const { dependencies, devDependencies } = read('package.json');
  for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d/);
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(installed.length).toBeGreaterThan(500);
  expect(installed.filter(([, { integrity, inBundle }]) => !integrity && !inBundle).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
});
