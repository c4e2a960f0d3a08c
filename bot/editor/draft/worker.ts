import { parentPort, workerData } from 'node:worker_threads';
import { readings } from '../../../knowledge/readings';
import { builtReadings } from '../../knowledge';
import { type Draft, Judge } from './judge';

/** Judges drafts beside the conversations: it takes seconds of computing, in which nobody may have to wait. */
const judge = new Judge(String(workerData));
readings.take(builtReadings());

export type Question = { what: 'judge' | 'compare'; draft: Draft } | { what: 'check'; draft: Pick<Draft, 'today'> };

const answer = (asked: Question): unknown =>
  asked.what === 'check' ? judge.check(asked.draft) : judge[asked.what](asked.draft);

parentPort?.on('message', (asked: Question) => parentPort?.postMessage(answer(asked)));
