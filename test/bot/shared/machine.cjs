// Loaded before the program (NODE_OPTIONS=--require): a machine whose clock is CLOCK_AHEAD ms ahead of others, and on
// which CLOCK_SPEED times as much time passes for whoever waits or measures.
const waits = require('node:timers/promises');

const ahead = Number(process.env.CLOCK_AHEAD ?? 0);
const speed = Number(process.env.CLOCK_SPEED ?? 1);

const TrueDate = Date;
globalThis.Date = class extends TrueDate {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [TrueDate.now() + ahead]));
  }

  static now() {
    return TrueDate.now() + ahead;
  }
};

for (const name of ['setTimeout', 'setInterval']) {
  const begin = globalThis[name];
  globalThis[name] = (deed, ms, ...parts) => begin(deed, ms / speed, ...parts);
}

const { setTimeout: wait } = waits;
waits.setTimeout = (ms, ...parts) => wait(ms / speed, ...parts);

const measure = performance.now.bind(performance);
performance.now = () => measure() * speed;
