import { statSync, watch } from 'node:fs';
import { type Knowledge, knowledgeFiles, loadKnowledge, versionOf } from './load';
import { KnowledgeError, type Problem } from './problem';

/** Ms of quiet after a change: an editor's program writes a file in more than one go. */
const QUIET = 200;
/** Ms between looks of our own, where the system reports no changes (network disks, containers). */
const LOOK_EVERY = 2_000;

export interface Watching {
  onChange: (knowledge: Knowledge) => void;
  /** What is wrong with an edit; the knowledge from before it stays. */
  onProblem: (problems: readonly Problem[]) => void;
}

/** Knowledge that follows its folder. Throws KnowledgeError when the folder is wrong from the start. */
export function watchKnowledge(dir: string, watching: Watching): LiveKnowledge {
  const live = new LiveKnowledge(dir, watching);
  live.follow();
  return live;
}

/** The knowledge of this moment. It is replaced whole by a good edit, and kept through a bad one. */
export class LiveKnowledge {
  private knowledge: Knowledge;
  private wrong: readonly Problem[] = [];
  /** The files at the last look, and their content at the last loading; both from before the reading began. */
  private seen: string;
  private loaded: string;
  private stop: () => void = () => {};

  constructor(
    private readonly dir: string,
    private readonly watching: Watching,
  ) {
    this.seen = stampOf(dir);
    this.loaded = versionOf(dir);
    this.knowledge = loadKnowledge(dir);
  }

  current(): Knowledge {
    return this.knowledge;
  }

  /** What is wrong with the files of this moment; empty when they are what `current` serves. */
  problems(): readonly Problem[] {
    return this.wrong;
  }

  /** Looks whether anything changed since the last look, and takes it over when it is good. Never throws. */
  refresh(): void {
    const last = this.seen;
    this.seen = '';
    try {
      this.seen = stampOf(this.dir);
      if (this.seen !== last) this.take(versionOf(this.dir));
    } catch (error) {
      if (this.seen !== last) this.refuse(error);
    }
  }

  /** Keeps looking, until `close`. */
  follow(): void {
    this.close();
    const timer = setInterval(() => this.refresh(), LOOK_EVERY);
    timer.unref();
    const unwatch = onChange(this.dir, () => this.refresh());
    this.stop = () => {
      clearInterval(timer);
      unwatch();
    };
  }

  close(): void {
    this.stop();
  }

  private take(version: string): void {
    if (version !== this.loaded) {
      this.knowledge = loadKnowledge(this.dir);
      this.loaded = version;
      this.watching.onChange(this.knowledge);
    }
    this.wrong = [];
  }

  private refuse(error: unknown): void {
    this.wrong = error instanceof KnowledgeError ? error.problems : [unreadable(error)];
    this.watching.onProblem(this.wrong);
  }
}

/** Changes with every write to a file that `versionOf` reads, and reads none itself. */
function stampOf(dir: string): string {
  return knowledgeFiles(dir)
    .map((path) => {
      const { mtimeMs, ctimeMs, size } = statSync(path);
      return `${path} ${mtimeMs} ${ctimeMs} ${size}`;
    })
    .join('\n');
}

/** Where the system cannot watch a folder nothing is called; looking at intervals then has to do. */
function onChange(dir: string, then: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(dir, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(then, QUIET).unref();
    });
    watcher.on('error', () => watcher.close());
    watcher.unref();
    return () => {
      clearTimeout(waiting);
      watcher.close();
    };
  } catch {
    return () => {};
  }
}

function unreadable(error: unknown): Problem {
  const message = `de map is niet te lezen (${error instanceof Error ? error.message : 'onbekende fout'}).`;
  return { severity: 'error', file: 'knowledge', message, remedy: 'Zet de map terug, of maak haar leesbaar.' };
}
