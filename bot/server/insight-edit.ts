import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Knowledge } from '../../knowledge/load';
import type { Problem } from '../../knowledge/problem';
import { LOCALES } from '../../knowledge/schema';
import type { Config } from '../config';
import { type Cells, fieldNames } from '../editor/draft/cells';
import type { Editing } from '../editor/draft/editing';
import { firstLook } from '../editor/draft/first-look';
import type { Draft } from '../editor/draft/judge';
import { previewOf } from '../editor/draft/preview';
import type { Outcome } from '../editor/draft/saving';
import { standingOf } from '../editor/draft/standing';
import { answersPage } from '../insight/edit-page/answers-page';
import { editPage } from '../insight/edit-page/edit-page';
import { previewFrame } from '../insight/edit-page/preview-frame';
import { worldAt } from '../world';
import { fixedAnswer } from './fixed';
import { contentPolicy, newNonce } from './headers';
import type { InsightPages } from './insight';
import { changing, type Inside, insideOf } from './insight-guard';
import { localeOf } from './locale';
import { sendRaw } from './raw';
import { handler } from './server';

interface EditPages extends InsightPages {
  config: Readonly<Config>;
  editing: Editing;
  address: () => string;
}

const LONGEST_CELL = 8_000;
const cells = z.partialRecord(z.enum(fieldNames()), z.string().max(LONGEST_CELL));
const draft = z.strictObject({ version: z.string().max(64), cells });
const asked = z.strictObject({ cells, locale: z.enum(LOCALES), part: z.enum(['kort', 'meer']) });

/** The answers of the knowledge for editors who came in by the door: to open, to try and to change. */
export function mountEditing(server: Server, pages: EditPages): void {
  server.get('/inzicht/antwoorden', page(pages, answers));
  server.get('/inzicht/antwoorden/:id', page(pages, entryForm));
  server.get('/inzicht/voorbeeld', page(pages, frame));
  server.post('/inzicht/antwoorden/:id/blik', changing(pages, look(pages)));
  server.post('/inzicht/antwoorden/:id/proef', changing(pages, judge(pages)));
  server.post('/inzicht/antwoorden/:id/vragen', changing(pages, compare(pages)));
  server.post('/inzicht/antwoorden/:id/bewaar', changing(pages, save(pages)));
  server.post('/inzicht/antwoorden/:id/terug', changing(pages, undo(pages)));
}

interface Made {
  content: string;
  policy: string;
}

type Make = (request: Request, pages: EditPages, inside: Inside) => Promise<Made | undefined>;

function page(pages: EditPages, make: Make) {
  return handler(async (request: Request, response: Response) => {
    const inside = insideOf(request, pages);
    const made = inside && (await make(request, pages, inside));
    if (!made) return void response.send(404, fixedAnswer(404).body);
    response.setHeader('Content-Security-Policy', made.policy);
    sendRaw(response, { type: 'text/html; charset=utf-8', cache: 'private, no-store', content: made.content });
  });
}

const base = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

const answers: Make = async (request, { knowledge, assets }) => {
  const content = answersPage({ knowledge: knowledge(), locale: localeOf(request), assets });
  return { content, policy: `${base}; frame-ancestors 'none'` };
};

const entryForm: Make = async (request, { knowledge, assets, root, editing }, { proof }) => {
  const standing = standingOf(join(root, 'knowledge'), request.params.id);
  if (!standing) return undefined;
  const nonce = newNonce();
  const last = await editing.copy?.lastOf(standing.id, `knowledge/${standing.path}`);
  const shown = { knowledge: knowledge(), locale: localeOf(request), assets, nonce, proof };
  const content = editPage({ ...shown, standing, last, savesToGit: editing.copy !== undefined });
  const policy = `${base}; script-src 'nonce-${nonce}'; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'`;
  return { content, policy };
};

/** The real Web Chat in a frame of the form, which hands it what to show. */
const frame: Make = async (request, { assets }) => {
  const nonce = newNonce();
  const policy = contentPolicy({ nonce, socketOrigin: '', framedBy: [] });
  return { content: previewFrame({ locale: localeOf(request), assets, nonce }), policy };
};

/** What the draft says by itself, and the messages that people get now and would get. */
const look = (pages: EditPages) => async (request: Request) => {
  const body = asked.safeParse(request.body).data;
  const knowledge = pages.knowledge();
  const entry = knowledge.entries.get(request.params.id);
  if (!body || !entry) return undefined;
  const now = pages.now();
  const { today } = worldAt(now, knowledge);
  const looked = firstLook({ entry, cells: body.cells as Cells, knowledge, today });
  const shown = { knowledge, locale: body.locale, part: body.part, now, address: pages.address() };
  return {
    problems: looked.problems,
    before: previewOf({ ...shown, entry }),
    after: looked.entry && previewOf({ ...shown, entry: looked.entry }),
  };
};

/** The whole check. */
const judge = (pages: EditPages) => async (request: Request) => {
  const told = draftIn(request, pages);
  if (!told) return undefined;
  const verdict = await pages.editing.judging.judge(told, stillThere(request));
  if (verdict.is === 'changed') return { is: verdict.is, cells: verdict.standing.cells };
  return verdict.is === 'gone' ? verdict : { is: verdict.is, problems: verdict.problems };
};

/** The known questions that get another answer. */
const compare = (pages: EditPages) => async (request: Request) => {
  const told = draftIn(request, pages);
  return told && ((await pages.editing.judging.compare(told, stillThere(request))) ?? { asked: 0 });
};

/** A page that went on typing hung up. */
const stillThere =
  ({ socket }: Request) =>
  () =>
    !socket.destroyed;

const save =
  (pages: EditPages) =>
  async (request: Request, { editor }: Inside) => {
    const told = draftIn(request, pages);
    const problems = told ? wrongForm(told, pages.knowledge()) : [];
    if (problems.length > 0) return { is: 'wrong', problems };
    return told && shownOf(await pages.editing.saving.save(told, editor), pages, told.id);
  };

const undo =
  (pages: EditPages) =>
  async (request: Request, { editor }: Inside) => {
    const { today } = worldAt(pages.now(), pages.knowledge());
    const id = String(request.params.id);
    return shownOf(await pages.editing.saving.undo({ id, today }, editor), pages, id);
  };

/** What needs no judge to be told: most mistakes are of this kind. */
function wrongForm({ id, cells, today }: Draft, knowledge: Knowledge): Problem[] {
  const entry = knowledge.entries.get(id);
  const problems = entry ? firstLook({ entry, cells, knowledge, today }).problems : [];
  return problems.some(({ severity }) => severity === 'error') ? problems : [];
}

function draftIn(request: Request, pages: EditPages): Draft | undefined {
  const body = draft.safeParse(request.body).data;
  const { today } = worldAt(pages.now(), pages.knowledge());
  return body && { id: String(request.params.id), version: body.version, cells: body.cells as Cells, today };
}

/** What the page is told of an outcome: after a change that is saved, the version to go on from. */
function shownOf(outcome: Outcome, { root }: EditPages, id: string): object {
  if (outcome.is === 'changed') return { is: outcome.is, cells: outcome.standing.cells };
  if (outcome.is !== 'saved') return outcome;
  const standing = standingOf(join(root, 'knowledge'), id);
  return { ...outcome, version: standing?.version, cells: standing?.cells };
}
