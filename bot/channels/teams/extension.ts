import type { Activity, Attachment, InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { entryCard, inviteCard, planCard, type Surroundings } from './extension-cards';

const MOST_RESULTS = 5;
/** What is shown before anything is typed. */
const FIRST_SHOWN = ['bol-of-bbl', 'mbo-niveaus', 'zij-instroom', 'stage-zoeken', 'techniekpact-uitleg'];
const NOT_IMPLEMENTED: InvokeResponse = { status: 501 };
const BAD_REQUEST: InvokeResponse = { status: 400 };

const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.string().max(1000) })).default([]),
});
const action = z.object({ data: z.object({ guide: z.enum(['techniek-leren', 'techniek-lesgeven']) }) });
const link = z.object({ url: z.string().max(4000) });

/** Answers what Teams asks while somebody writes a message: a search, the card of a guide, a preview of a link of ours. */
export function answerInvoke(activity: Activity, around: Surroundings): InvokeResponse {
  switch (activity.name) {
    case 'composeExtension/query':
      return withBody(query, activity, ({ parameters }) => found(parameters, around));
    case 'composeExtension/submitAction':
      return withBody(action, activity, ({ data }) => [inviteCard(data.guide, around)]);
    case 'composeExtension/queryLink':
      return withBody(link, activity, ({ url }) => preview(url, around));
    default:
      return NOT_IMPLEMENTED;
  }
}

/** A value of another shape than Teams documents is a bad request, and nothing else. */
function withBody<T>(schema: z.ZodType<T>, { value }: Activity, attach: (body: T) => Attachment[]): InvokeResponse {
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) return BAD_REQUEST;
  const attachments = attach(parsed.data);
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

function found(parameters: z.infer<typeof query>['parameters'], around: Surroundings): Attachment[] {
  const words = parameters.find(({ name }) => name === 'question')?.value.trim() ?? '';
  const { entries, search } = around.world.knowledge;
  const ids = words === '' ? FIRST_SHOWN : search.search(words, around.locale).hits.map(({ id }) => id);
  return ids
    .flatMap((id) => entries.get(id) ?? [])
    .slice(0, MOST_RESULTS)
    .map((entry) => entryCard(entry, around));
}

/** Only the plan page has something to preview; the plan itself stands in the fragment and is not read. */
function preview(url: string, around: Surroundings): Attachment[] {
  const ours = around.address !== undefined && URL.canParse(url) && new URL(url).origin === around.address;
  if (!ours || new URL(url).pathname !== '/plan') return [];
  return [planCard(url, around)];
}
