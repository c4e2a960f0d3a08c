import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from './load';
import { readings } from './readings';

/** Run by the build: reads every list once and puts what is good into a file, so that a start need not. */
const [folder = '', target = ''] = process.argv.slice(2);
readings.record();
readKnowledge(join(folder));
writeFileSync(target, JSON.stringify(readings));
