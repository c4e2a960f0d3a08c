import { parseArgs } from 'node:util';

export interface Flags {
  minutes: number;
  conversations: number;
  processes: number;
  /** Whether state is on a Redis that is started for it; always with several processes. */
  redis: boolean;
}

/** `--minutes 10 --conversations 500 --processes 3 --redis`; throws on anything else. */
export function readFlags(args: string[]): Flags {
  const text = (given: string) => ({ type: 'string', default: given }) as const;
  const options = {
    minutes: text('10'),
    conversations: text('500'),
    processes: text('1'),
    redis: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args, options });
  const processes = amount('processes', values.processes);
  return {
    minutes: amount('minutes', values.minutes),
    conversations: amount('conversations', values.conversations),
    processes,
    redis: values.redis || processes > 1,
  };
}

function amount(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, not "${text}".`);
  return value;
}
