import { execFileSync } from 'node:child_process';

/** Keeps a process, with all its threads, on these cores ("0", "0,1"). False where the system cannot. */
export function keepOn(cores: string, pid: number): boolean {
  try {
    execFileSync('taskset', ['-acp', cores, String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
