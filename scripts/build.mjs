import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { webchat } from './webchat.mjs';

/** Builds `dist/`: the programs for Node.js, and in `dist/public/` what a browser loads, named by content and compressed. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PUBLIC = join(ROOT, 'dist', 'public');
const QUIET = process.argv.includes('--quiet');
/** The first line of Web Chat's script: Chromium then compiles it all while it comes in, beside the page's own thread. */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad\n';

const PROGRAMS = [
  'bot/main.ts',
  'bot/terminal/talk.ts',
  'bot/terminal/ask.ts',
  'bot/editor/main.ts',
  'bot/editor/draft/worker.ts',
  'bot/insight/main.ts',
  'bot/operating/main.ts',
  'bot/channels/teams/app/main.ts',
  'knowledge/compile.ts',
  'bench/main.ts',
  'bench/fit/main.ts',
  'bench/growth/one.ts',
  'bench/serve/main.ts',
  'bench/soak/main.ts',
];

async function programs() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS.filter((program) => existsSync(join(ROOT, program))),
    outbase: '.',
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

/** Reads the knowledge once, so that a start need not; again only when it or its reader changed. */
function knowledge() {
  const folder = join(ROOT, 'knowledge');
  const reader = join(ROOT, 'dist', 'knowledge', 'compile.js');
  const target = join(ROOT, 'dist', 'knowledge', 'readings.json');
  const hash = createHash('sha256').update(readFileSync(reader));
  const lists = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  for (const name of lists.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  const made = hash.digest('hex');
  if (existsSync(target) && existsSync(`${target}.made`) && readFileSync(`${target}.made`, 'utf8') === made) return;
  execFileSync(process.execPath, [reader, folder, target], { stdio: 'inherit' });
  writeFileSync(`${target}.made`, made);
}

/** What the page loads, by the name it asks for: { "chat.js": "chat-1a2b3c4d.js" }. */
async function browser() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['chat.ts', 'chat.css', 'plan.ts', 'insight.css', 'edit.ts', 'preview.ts'].map(
      (name) => `bot/channels/web/browser/${name}`,
    ),
    outdir: 'out',
    bundle: true,
    minify: true,
    target: ['es2020'],
    write: false,
    logLevel: 'warning',
  });
  const files = [...outputFiles, await widget()].map(({ path, contents }) => ({
    name: path.split(/[/\\]/).at(-1),
    content: Buffer.from(contents),
  }));
  const folder = await webchat(ROOT);
  const webchatScript = Buffer.concat([Buffer.from(COMPILED_AHEAD), readFileSync(join(folder, 'dist/webchat.js'))]);
  files.push({ name: 'webchat.js', content: webchatScript });
  files.push({ name: 'webchat.LICENSE.txt', content: readFileSync(join(folder, 'dist/webchat.js.LICENSE.txt')) });
  return files;
}

/** The script for other sites, with its styles inside: it may ask for nothing before someone opens it. */
async function widget() {
  const folder = join(ROOT, 'bot/channels/web/browser/widget');
  const css = await transform(readFileSync(join(folder, 'widget.css'), 'utf8'), { loader: 'css', minify: true });
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(folder, 'widget.ts')],
    outdir: 'out',
    bundle: true,
    minify: true,
    target: ['es2020'],
    define: { WIDGET_CSS: JSON.stringify(css.code.trim()) },
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0];
}

function publish(files) {
  mkdirSync(PUBLIC, { recursive: true });
  const manifest = {};
  for (const { name, content } of files) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const [, stem, ending] = /^(.*?)(\.[^.]+)$/.exec(name);
    manifest[name] = `${stem}-${hash}${ending}`;
    if (!existsSync(join(PUBLIC, `${manifest[name]}.br`))) write(manifest[name], content);
  }
  writeFileSync(join(PUBLIC, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const kept = Object.values(manifest);
  for (const old of readdirSync(PUBLIC)) {
    if (old !== 'manifest.json' && !kept.some((name) => old.startsWith(name))) rmSync(join(PUBLIC, old));
  }
}

/** Quality 10 costs Web Chat three seconds once, and saves each first visit 59 kB over 9; 11 takes twice as long for 11 kB more. */
function write(name, content) {
  const brotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  writeFileSync(join(PUBLIC, name), content);
  writeFileSync(join(PUBLIC, `${name}.gz`), gzipSync(content, { level: 9 }));
  writeFileSync(join(PUBLIC, `${name}.br`), brotliCompressSync(content, brotli));
}

try {
  const [, files] = await Promise.all([programs(), browser()]);
  publish(files);
  knowledge();
  if (!QUIET) console.log('Built dist/.');
} catch (error) {
  console.error(`The build failed. ${error.message}`);
  process.exit(1);
}
