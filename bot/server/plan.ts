import { DateTime } from 'luxon';
import type { Request, Response, Server } from 'restify';
import type { Knowledge } from '../../knowledge/load';
import { ZONE } from '../../knowledge/values';
import { calendarFile } from '../channels/web/calendar';
import { planGuide } from '../channels/web/plan-guide';
import { fixedAnswer } from './fixed';
import { localeOf } from './locale';
import { sendRaw } from './raw';
import { handler } from './server';

interface Parts {
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the plan page asks for: a guide, and the date of a route for a calendar. Nothing of a plan itself comes here. */
export function mountPlan(server: Server, { knowledge, now }: Parts): void {
  const asked = (request: Request) => ({
    locale: localeOf(request),
    today: DateTime.fromMillis(now(), { zone: ZONE }).toISODate() ?? '',
  });
  server.get(
    '/plan/gids/:id',
    handler((request, response) => {
      const guide = planGuide(knowledge(), request.params.id, asked(request));
      sendOr404(response, guide && { type: 'application/json; charset=utf-8', content: JSON.stringify(guide) });
    }),
  );
  server.get(
    '/agenda/:file',
    handler((request, response) => {
      const [, id = ''] = /^([a-z0-9-]+)\.ics$/.exec(request.params.file) ?? [];
      const content = calendarFile(knowledge(), id, asked(request));
      sendOr404(response, content && { type: 'text/calendar; charset=utf-8', content });
    }),
  );
}

function sendOr404(response: Response, found: { type: string; content: string } | '' | undefined): void {
  if (found) sendRaw(response, { ...found, cache: 'no-cache' });
  else response.send(404, fixedAnswer(404).body);
}
