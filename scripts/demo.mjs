import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run demo`: the assistant, and on another port a site of someone else that embeds it under a strict policy. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FILES = { '/': 'index.html', '/contact': 'contact.html', '/demo.css': 'demo.css', '/demo.js': 'demo.js' };
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

let assistant = '';
const site = createServer((request, response) => {
  const file = FILES[new URL(request.url, 'http://localhost').pathname];
  if (!file) return void response.writeHead(404).end();
  response.setHeader('Content-Type', `${TYPES[extname(file)]}; charset=utf-8`);
  response.setHeader('Content-Security-Policy', policy());
  response.end(readFileSync(join(ROOT, 'scripts/demo', file), 'utf8').replaceAll('ASSISTANT', assistant));
});

/** The two addresses in it are all that a site must allow (docs/embedding.md). */
function policy() {
  return `default-src 'none'; style-src 'self'; script-src 'self' ${assistant}; frame-src ${assistant}; img-src data:; base-uri 'none'; form-action 'none'`;
}

function startAssistant(origin) {
  const allowed = [process.env.ALLOWED_ORIGINS, origin].filter(Boolean).join();
  const service = spawn(process.execPath, [join(ROOT, 'dist/bot/main.js')], {
    env: { ...process.env, ALLOWED_ORIGINS: allowed },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  service.stdout.on('data', (words) => {
    process.stdout.write(words);
    assistant = /ready: (http\S+)/.exec(words)?.[1] ?? assistant;
    if (/ready: /.test(words)) console.log(`The page of someone else that embeds it: ${origin}`);
  });
  service.once('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => service.kill(signal));
}

site.once('error', ({ code }) => {
  console.error(code === 'EADDRINUSE' ? 'The port of the demo is in use. Set another one with DEMO_PORT.' : code);
  process.exit(1);
});
site.listen(Number(process.env.DEMO_PORT ?? 3979), '127.0.0.1', () =>
  startAssistant(`http://localhost:${site.address().port}`),
);
