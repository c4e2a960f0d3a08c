import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll, ended, ROOT, ready, startProgram } from './program';

let state: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), 'techniekpact-'));
});
afterAll(() => {
  endAll();
  rmSync(state, { recursive: true, force: true });
});

/** With a folder for its state. */
const start = (env: Record<string, string> = {}, root = ROOT): ChildProcess =>
  startProgram({ STATE_DIR: join(state, 'state'), ...env }, root);

test('row 44: asked to end, it ends with 0', async () => {
  const child = start();
  await ready(child);
  const end = ended(child);
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});

test('row 8: without an app id it listens on 127.0.0.1 alone, and says in red whom it answers', async () => {
  const child = start({ FORCE_COLOR: '1' });
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += chunk));
  const { hostname, port } = new URL(await ready(child));
  expect(hostname).toBe('127.0.0.1');
  expect(printed).toContain('\u001b[31mWithout an app id nobody is authenticated');
  const [error] = await once(connect(Number(port), '127.0.0.2'), 'error');
  expect(error.code).toBe('ECONNREFUSED');
  child.kill('SIGTERM');
  await once(child, 'exit');
});

test('row 7: with an app id alone it ends, names every setting that is missing and shows no value', async () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const { code, printed } = await ended(start({ MicrosoftAppId: id }));
  expect(code).toBe(1);
  expect(printed).toMatch(/MicrosoftAppTenantId is missing[\s\S]*MicrosoftAppPassword is missing/);
  expect(printed).not.toContain(id);
});

test('row 44: a port in use ends with what to do, in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { code, printed } = await ended(start({ PORT: port }));
  taken.close();
  expect(code).toBe(1);
  expect(printed.trim()).toBe('The port is in use. Set another one with PORT, or stop what listens there.');
});

test('wrong settings end with every problem, and show no secret', async () => {
  const { code, printed } = await ended(start({ PORT: 'x', LOG_LEVEL: 'loud', MicrosoftAppPassword: 'hunter2' }));
  expect(code).toBe(1);
  expect(printed).toContain('PORT');
  expect(printed).toContain('LOG_LEVEL');
  expect(printed).not.toContain('hunter2');
  expect(printed).not.toContain('    at ');
});

/** The built program with knowledge of its own, which is gone at the end. */
async function onCopy(use: (copy: string) => Promise<void>): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'techniekpact-'));
  for (const part of ['package.json', 'knowledge', 'dist'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  await use(copy).finally(() => rmSync(copy, { recursive: true, force: true }));
}

function edit(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('row 44: a mistake in an answer ends with file, line, entry and remedy', () =>
  onCopy(async (copy) => {
    edit(join(copy, 'knowledge/faq/geld.yaml'), /checkedOn: \d{4}-\d{2}-\d{2}/, 'checkedOn: gisteren');
    const { code, printed } = await ended(start({}, copy));
    expect(code).toBe(1);
    expect(printed).toMatch(/knowledge\/faq\/geld\.yaml:\d+, "[\w-]+": veld "checkedOn": .+ Wat te doen: .+/);
    expect(printed).not.toContain('    at ');
  }));

/** Resolves once a line with these words is logged. */
function logged(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const line = printed.split('\n').find((one) => one.includes(words) && one.endsWith('}'));
      if (line) resolve(line);
    });
  });
}

test('a good edit is served without a restart; a bad one is logged with its place and shown on the health check', () =>
  onCopy(async (copy) => {
    const file = join(copy, 'knowledge/faq/geld.yaml');
    const child = start({}, copy);
    const address = await ready(child);
    const health = async (path: string): Promise<Record<string, unknown>> =>
      (await (await fetch(`${address}${path}`)).json()) as Record<string, unknown>;
    const { knowledge } = await health('/readyz');

    const good = logged(child, 'The knowledge changed');
    edit(file, /checkedOn: \d{4}-\d{2}-\d{2}/, 'checkedOn: 2026-01-01');
    expect(JSON.parse(await good).knowledge).not.toBe(knowledge);
    const served = await health('/readyz');
    expect(served).toEqual({
      status: 'ready',
      entries: expect.any(Number),
      knowledge: JSON.parse(await good).knowledge,
    });

    const bad = logged(child, 'is not served');
    edit(file, /checkedOn: \d{4}-\d{2}-\d{2}/, 'checkedOn: gisteren');
    const problems = [expect.stringMatching(/^knowledge\/faq\/geld\.yaml:\d+, "[\w-]+": veld "checkedOn": /)];
    expect(JSON.parse(await bad)).toMatchObject({ level: 50, problems });
    expect(await health('/healthz')).toEqual({ status: 'ok', problems });
    expect(await health('/readyz')).toEqual({ ...served, problems });

    child.kill('SIGTERM');
    await once(child, 'exit');
  }));
