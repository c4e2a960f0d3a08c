import type { Request, Response, Server } from 'restify';
import type { Knowledge } from '../../knowledge/load';
import { speakerOf } from '../../locales';
import type { Assets } from '../channels/web/assets';
import { escapeHtml } from '../channels/web/html';
import type { Checking } from '../editor/draft/checking';
import { chartOf } from '../insight/charts';
import { csvOf } from '../insight/csv';
import type { Sessions } from '../insight/door/sessions';
import type { Insight } from '../insight/insight';
import { boardPage } from '../insight/page/board-page';
import { insightDocument, insightPage, type Page } from '../insight/page/insight-page';
import { type Report, reportOf } from '../insight/report';
import { worldAt } from '../world';
import { cookieIn, SESSION_COOKIE } from './cookie';
import { fixedAnswer } from './fixed';
import { localeOf } from './locale';
import { type Raw, sendRaw } from './raw';
import { handler } from './server';

export interface InsightPages {
  insight: Insight;
  knowledge: () => Knowledge;
  assets: Assets;
  /** Where the project is. */
  root: string;
  sessions: Sessions;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Whether editors log in with their organisation; else by the link that was shown at the start. */
  byOrganisation: boolean;
}

interface Figures extends InsightPages {
  checking: Pick<Checking, 'problems'>;
}

/** No script at all, and nobody may frame it. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/inzicht` for editors who came in by the door: the page, its pictures and its figures. */
export function mountInsight(server: Server, pages: Figures): void {
  server.get(
    '/inzicht',
    handler(async (request, response) => {
      response.setHeader('Content-Security-Policy', POLICY);
      if (!isEditor(request, pages)) return sendDoor({ request, response }, { ...pages, key: 'link' });
      send(response, { ...HTML, content: insightPage(await shownTo(request, pages)) });
    }),
  );
  server.get('/inzicht/een-pagina', forEditors(pages, board));
  server.get('/inzicht/beeld/:file', forEditors(pages, picture));
  server.get('/inzicht/cijfers.csv', forEditors(pages, figures));
}

/** What the page shows to who asks for it. */
async function shownTo(request: Request, pages: Figures): Promise<Page> {
  const { assets, checking } = pages;
  const knowledge = pages.knowledge();
  const { today } = worldAt(pages.now(), knowledge);
  const checked = await checking.problems({ version: knowledge.version, today });
  return { knowledge, locale: localeOf(request), assets, today, checked, report: await report(pages) };
}

const HTML = { type: 'text/html; charset=utf-8' };

type Answer = (request: Request, pages: Figures, response: Response) => Promise<Omit<Raw, 'cache'> | undefined>;

function forEditors(pages: Figures, answer: Answer) {
  return handler(async (request, response) => {
    const content = isEditor(request, pages) ? await answer(request, pages, response) : undefined;
    if (content) send(response, content);
    else response.send(404, fixedAnswer(404).body);
  });
}

const board: Answer = async (request, pages, response) => {
  response.setHeader('Content-Security-Policy', POLICY);
  return { ...HTML, content: boardPage(await shownTo(request, pages)) };
};

const picture: Answer = async (request, pages) => {
  const [, name = ''] = /^([a-z0-9-]+)\.svg$/.exec(request.params.file) ?? [];
  const look = { locale: localeOf(request), dark: request.query?.donker === '1', narrow: request.query?.smal === '1' };
  const content = chartOf(name, await report(pages), look);
  return content === undefined ? undefined : { type: 'image/svg+xml', content };
};

const figures: Answer = async (_request, pages) => {
  return { type: 'text/csv; charset=utf-8', content: csvOf((await report(pages)).weeks) };
};

/** What was counted up to now, also what is still in memory. */
async function report({ insight, knowledge, root, now }: InsightPages): Promise<Report> {
  await insight.tick();
  const today = worldAt(now(), knowledge()).today;
  return reportOf({ insight, knowledge: knowledge(), root, instant: now(), today });
}

const isEditor = (request: Request, { sessions }: InsightPages): boolean =>
  sessions.editorOf(cookieIn(request, SESSION_COOKIE)) !== undefined;

function send(response: Response, raw: Omit<Raw, 'cache'>): void {
  sendRaw(response, { ...raw, cache: 'private, no-store' });
}

interface Door extends Pick<InsightPages, 'assets' | 'byOrganisation'> {
  key: 'link' | 'used' | 'refused';
}

/** What someone sees who may not see the figures, or not yet. */
export function sendDoor(
  { request, response }: { request: Request; response: Response },
  { assets, byOrganisation, key }: Door,
): void {
  const locale = localeOf(request);
  const speak = speakerOf(locale);
  const words = escapeHtml(speak(`insight:door.${byOrganisation && key === 'link' ? 'sign-in' : key}`));
  const main = byOrganisation ? `<p><a href="/inzicht/inloggen">${words}</a></p>` : `<p>${words}</p>`;
  response.setHeader('Content-Security-Policy', POLICY);
  send(response, { ...HTML, content: insightDocument({ locale, speak, assets, main }) });
}
