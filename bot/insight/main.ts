import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { environment } from '../environment';
import { ourKnowledge } from '../knowledge';
import { projectRoot } from '../root';
import { openLmdbStore } from '../state/lmdb';
import { worldAt } from '../world';
import { Asked } from './asked';
import { chartOf } from './charts';
import { digestOf } from './digest';
import { createLedger } from './ledger';
import { postDigest } from './post';
import { reportOf } from './report';

/** `npm run insight:digest -- [--english] [--picture verloop.svg] [--post]`: the week in five lines, beside a running service too. */
async function main(): Promise<void> {
  const options = { english: { type: 'boolean' }, picture: { type: 'string' }, post: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  const locale = values.english ? 'en' : 'nl';
  const root = projectRoot();
  const { stateDir, digestWebhook: webhook } = readConfig(environment());
  if (values.post && !webhook) throw new Error('DIGEST_WEBHOOK is missing: the address of the channel to post in.');
  const store = openLmdbStore(resolve(root, stateDir));
  const knowledge = ourKnowledge();
  const instant = Date.now();
  const insight = { ledger: createLedger(store), asked: new Asked(store) };
  const report = await reportOf({ insight, knowledge, root, instant, today: worldAt(instant, knowledge).today });
  const lines = digestOf(report, { knowledge, locale });
  console.log(lines.join('\n'));
  const picture = chartOf('verloop', report, { locale, dark: false, narrow: false });
  if (values.picture && picture) writeFileSync(values.picture, picture);
  await store.close();
  if (values.post && webhook) await postDigest(lines, { webhook, fetch });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
