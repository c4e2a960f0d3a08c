import { Session } from 'node:inspector/promises';

/** One sample in so many bytes; what was collected since counts too. */
const EVERY = 8192;

interface Node {
  selfSize: number;
  children: Node[];
}

/** Estimates by sampling what this process allocates, from `start` to `stop`. In bytes. */
export class Allocations {
  private readonly session = new Session();

  async start(): Promise<void> {
    this.session.connect();
    await this.session.post('HeapProfiler.startSampling', {
      samplingInterval: EVERY,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
  }

  async stop(): Promise<number> {
    const { profile } = await this.session.post('HeapProfiler.stopSampling');
    this.session.disconnect();
    return sizeOf(profile.head);
  }
}

const sizeOf = ({ selfSize, children }: Node): number =>
  children.reduce((total, child) => total + sizeOf(child), selfSize);
