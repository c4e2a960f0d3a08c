import { type Command, Redis } from 'ioredis';
import { afterAwake } from '../../awake';
import { StoreTooSlow } from '../store';

/** Ms after which a command is given up; a turn, which has several, may take 12 s. */
const COMMAND_TIMEOUT = 4_000;

/**
 * Redis whose commands reject with StoreTooSlow after 4 s; one that was not sent by then never is. Its own time-out would fire the moment that a process goes on
 * after a pause, before the answers that lie waiting are read.
 */
export class PatientRedis extends Redis {
  private readonly timed = new WeakSet<Command>();
  private readonly givenUp = new WeakSet<Command>();

  /** A command is sent anew when the connection comes back; its time goes on. */
  override sendCommand(...[command, stream]: Parameters<Redis['sendCommand']>): unknown {
    if (!this.timed.has(command)) {
      this.timed.add(command);
      const end = afterAwake(COMMAND_TIMEOUT, () => {
        this.givenUp.add(command);
        command.reject(new StoreTooSlow(COMMAND_TIMEOUT));
      });
      command.promise.then(end, end);
    }
    if (this.givenUp.has(command)) return command.promise;
    return super.sendCommand(command, stream);
  }
}
