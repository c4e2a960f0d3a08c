import { createLog, type Log } from '../../bot/log';

/** A log at its most talkative, and its lines as they are written. */
export function captureLog(): { log: Log; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  return { log: createLog('trace', { write: (line) => void lines.push(JSON.parse(line)) }), lines };
}
