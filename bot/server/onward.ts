import type { Server } from 'restify';
import type { Knowledge } from '../../knowledge/load';
import type { Insight } from '../insight/insight';
import { linksOf } from '../insight/links';
import { fixedAnswer } from './fixed';
import { handler } from './server';

interface Onward {
  knowledge: () => Knowledge;
  insight: Pick<Insight, 'followed'>;
}

/** `GET /naar/:id`: on to an address of the knowledge, counted by its id and nothing else. */
export function mountOnward(server: Server, { knowledge, insight }: Onward): void {
  server.get(
    '/naar/:id',
    handler((request, response) => {
      const link = linksOf(knowledge()).get(request.params.id);
      if (!link) return void response.send(404, fixedAnswer(404).body);
      const isAhead = request.headers['sec-purpose'] !== undefined || request.headers.purpose !== undefined;
      if (!isAhead) insight.followed(link.id);
      response.setHeader('Cache-Control', 'no-store');
      response.writeHead(302, { Location: link.url });
      response.end();
    }),
  );
}
