import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Knowledge, loadKnowledge } from '../knowledge/load';
import { describeProblem } from '../knowledge/problem';
import { readings } from '../knowledge/readings';
import { type LiveKnowledge, watchKnowledge } from '../knowledge/watch';
import type { Log } from './log';
import { projectRoot } from './root';

/** The knowledge that ships with the project. Throws KnowledgeError when it is not right. */
export function ourKnowledge(): Knowledge {
  readings.take(builtReadings());
  return loadKnowledge(join(projectRoot(), 'knowledge'));
}

/** The same, following every edit; a bad edit is logged with its place and not served. Throws like `ourKnowledge`. */
export function followKnowledge(log: Log): LiveKnowledge {
  readings.take(builtReadings());
  return watchKnowledge(join(projectRoot(), 'knowledge'), {
    onChange: ({ version, entries }) =>
      log.info({ knowledge: version, entries: entries.size }, 'The knowledge changed.'),
    onProblem: (problems) =>
      log.error(
        { problems: problems.map(describeProblem) },
        'An edit of the knowledge is not right and is not served.',
      ),
  });
}

/** What the build read already; without a build everything is read here, which takes a second longer. */
export function builtReadings(): unknown {
  try {
    return JSON.parse(readFileSync(join(projectRoot(), 'dist', 'knowledge', 'readings.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
