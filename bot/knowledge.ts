import { join } from 'node:path';
import { type Knowledge, loadKnowledge } from '../knowledge/load';
import { projectRoot } from './root';

/** The knowledge that ships with the project. Throws KnowledgeError when it is not right. */
export function ourKnowledge(): Knowledge {
  return loadKnowledge(join(projectRoot(), 'knowledge'));
}
