import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config';
import { environment } from '../environment';
import { openFoundation } from '../foundation';
import { createLog } from '../log';
import type { Store } from '../state/store';
import { clearEmergency, emergencyIn, setEmergency } from './emergency';

const USAGE = `npm run notice                              shows what is set
npm run notice -- "tekst" [--english "text"]   says this above the next answer in every conversation
npm run notice -- --pause ["tekst"]            the assistant answers with this line and the national desks only
npm run notice -- --clear                      as it was before`;

/** Ms to wait for a Redis that is not there. */
const START_WITHIN = 60_000;

/** Sets, shows or clears the emergency of every process on the store that the settings name. */
async function main(): Promise<void> {
  const around = { now: Date.now, log: createLog('warn'), within: START_WITHIN };
  const foundation = await openFoundation(readConfig(environment()), around);
  await obey(foundation.store).finally(() => foundation.close());
}

async function obey(store: Store): Promise<void> {
  const options = { pause: { type: 'boolean' }, clear: { type: 'boolean' }, english: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [nl, ...more] = positionals;
  const { pause = false, clear = false, english: en } = values;
  const said = nl !== undefined || en !== undefined;
  if (more.length > 0 || (clear && (pause || said))) throw new Error(USAGE);
  if (clear) await clearEmergency(store);
  else if (pause || said) await setEmergency(store, { text: { nl, en }, paused: pause });
  console.log(await standing(store));
}

async function standing(store: Store): Promise<string> {
  const emergency = await emergencyIn(store);
  if (!emergency) return 'Nothing is set: the assistant answers as usual.';
  const { nl, en } = emergency.text;
  const texts = [nl && `  nl: ${nl}`, en && `  en: ${en}`].filter(Boolean);
  const title = emergency.paused ? 'The assistant is PAUSED.' : 'This notice is set.';
  return [`${title} Every process hears of it within 5 seconds.`, ...texts, 'npm run notice -- --clear ends it.'].join(
    '\n',
  );
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || !Object(error).code?.startsWith('ERR_PARSE');
  console.error(expected ? (error as Error).message : `${(error as Error).message}\n${USAGE}`);
  process.exit(1);
});
