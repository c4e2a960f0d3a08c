import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Knowledge, loadKnowledge } from '../knowledge/load';
import { readings } from '../knowledge/readings';
import { projectRoot } from './root';

/** The knowledge that ships with the project. Throws KnowledgeError when it is not right. */
export function ourKnowledge(): Knowledge {
  readings.take(builtReadings());
  return loadKnowledge(join(projectRoot(), 'knowledge'));
}

/** What the build read already; without a build everything is read here, which takes a second longer. */
function builtReadings(): unknown {
  try {
    return JSON.parse(readFileSync(join(projectRoot(), 'dist', 'knowledge', 'readings.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
