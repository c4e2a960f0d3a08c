import type { Response, Server } from 'restify';
import type { OneTimeKey } from '../insight/door/one-time';
import type { Organisation } from '../insight/door/organisation';
import type { Editor } from '../insight/door/sessions';
import { causeOf, type Log } from '../log';
import type { Clients } from './clients';
import { cookieHeader, cookieIn, ERRAND_COOKIE, SESSION_COOKIE } from './cookie';
import { type InsightPages, sendDoor } from './insight';
import { handler } from './server';

interface Doors extends InsightPages {
  /** Where people open it: `https://assistent.example.nl`. */
  address: () => string;
  log: Log;
}

/** `/inzicht/binnen?sleutel=…`: the link that was shown at the start, once, and on this machine only. */
export function mountKeyDoor(
  server: Server,
  { key, clients, ...doors }: Doors & { key: OneTimeKey; clients: Pick<Clients, 'isHere'> },
): void {
  server.get(
    '/inzicht/binnen',
    handler((request, response) => {
      if (clients.isHere(request) && key.take(String(request.query?.sleutel ?? '')))
        return letIn(response, { ...doors, editor: HERE });
      sendDoor({ request, response }, { ...doors, key: 'used' });
    }),
  );
}

/** `/inzicht/inloggen` and the way back from the login of the organisation. */
export function mountOrganisationDoor(
  server: Server,
  { organisation, ...doors }: Doors & { organisation: Organisation },
): void {
  const back = (): string => `${doors.address()}/inzicht/terug`;
  server.get(
    '/inzicht/inloggen',
    handler(async (_request, response) => {
      const { to, errand } = await organisation.leave(back());
      const value = doors.sessions.send(errand);
      redirect(response, to.href, [cookieHeader({ name: ERRAND_COOKIE, value, secure: isSecure(doors) })]);
    }),
  );
  server.get(
    '/inzicht/terug',
    handler(async (request, response) => {
      const errand = doors.sessions.received(cookieIn(request, ERRAND_COOKIE));
      const url = new URL(`${back()}?${request.getQuery()}`);
      const editor = errand && (await organisation.admits({ url, errand }).catch(refusal(doors.log)));
      if (editor) letIn(response, { ...doors, editor });
      else sendDoor({ request, response }, { ...doors, key: 'refused' });
    }),
  );
}

const refusal =
  (log: Log) =>
  (error: unknown): undefined => {
    log.warn({ cause: causeOf(error) }, 'A login for the insight was refused.');
    return undefined;
  };

/** Whoever came by the link: nobody tells who that is. */
const HERE: Editor = { name: 'Redactie' };

function letIn(response: Response, { editor, ...doors }: Doors & { editor: Editor }): void {
  const secure = isSecure(doors);
  redirect(response, '/inzicht', [
    cookieHeader({ name: SESSION_COOKIE, value: doors.sessions.open(editor), secure }),
    cookieHeader({ name: ERRAND_COOKIE, value: '', secure }),
  ]);
}

const isSecure = ({ address }: Doors): boolean => address().startsWith('https:');

function redirect(response: Response, to: string, cookies: string[]): void {
  response.setHeader('Set-Cookie', cookies);
  response.writeHead(303, { Location: to, 'Cache-Control': 'no-store' });
  response.end();
}
