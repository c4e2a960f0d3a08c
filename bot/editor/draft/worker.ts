import { parentPort, workerData } from 'node:worker_threads';
import { readings } from '../../../knowledge/readings';
import { builtReadings } from '../../knowledge';
import { type Draft, Judge } from './judge';

/** Judges drafts beside the conversations: it takes seconds of computing, in which nobody may have to wait. */
const judge = new Judge(String(workerData));
readings.take(builtReadings());

export interface Question {
  what: 'judge' | 'compare';
  draft: Draft;
}

parentPort?.on('message', ({ what, draft }: Question) => parentPort?.postMessage(judge[what](draft)));
