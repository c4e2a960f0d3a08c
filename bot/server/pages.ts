import type { Request, RequestHandler, Response, Server } from 'restify';
import type { Knowledge } from '../../knowledge/load';
import type { Entry, Locale } from '../../knowledge/schema';
import { isAllowed } from '../channels/directline/site';
import { accessibilityPage, workingsPage } from '../channels/web/about-pages';
import type { Assets } from '../channels/web/assets';
import { nationalDesks } from '../channels/web/national-desks';
import { chatPage } from '../channels/web/page';
import { planPage } from '../channels/web/plan-page';
import { privacyPage } from '../channels/web/privacy-page';
import { termsPage } from '../channels/web/terms-page';
import type { Config } from '../config';
import { fixedAnswer } from './fixed';
import { contentPolicy, newNonce } from './headers';
import { localeOf } from './locale';
import { sendRaw } from './raw';
import { handler } from './server';

interface Pages {
  assets: Assets;
  config: Config;
  knowledge: () => Knowledge;
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Makes a page for who asks for it. */
type Make = (page: { locale: Locale; nonce: string; host?: string | undefined }) => string;

/** What a browser opens: the chat, the pages around it, and the files they load. */
export function mountPages(server: Server, { assets, config, knowledge }: Pages): void {
  const directLine = config.directLine?.url;
  const desks = (locale: Locale) => nationalDesks(knowledge(), locale);
  const pages: Record<string, Make> = {
    '/': (asked) => chatPage({ ...asked, assets, directLine, desks: desks(asked.locale) }),
    '/plan': ({ locale, nonce }) => planPage({ locale, nonce, assets }),
    '/privacy': ({ locale }) =>
      privacyPage(privacyEntry(knowledge()), { locale, assets, viaMicrosoft: directLine !== undefined }),
    '/toegankelijkheid': ({ locale }) => accessibilityPage({ locale, assets, desks: desks(locale) }),
    '/werking': ({ locale }) => workingsPage({ locale, assets }),
    '/voorwaarden': ({ locale }) => termsPage({ locale, assets }),
  };
  for (const [path, make] of Object.entries(pages)) server.get(path, page(make, config));
  server.get(
    '/assets/:name',
    handler((request, response) => sendAsset(assets, { request, response })),
  );
}

function page(make: Make, config: Config): RequestHandler {
  return handler((request, response) => {
    const nonce = newNonce();
    const socketOrigin = socketOriginOf(request, config);
    const policy = { nonce, socketOrigin, framedBy: config.allowedOrigins, directLine: config.directLine?.url };
    response.setHeader('Content-Security-Policy', contentPolicy(policy));
    const content = make({ locale: localeOf(request), nonce, host: hostOf(request, config) });
    sendRaw(response, { type: 'text/html; charset=utf-8', cache: 'no-cache', content });
  });
}

/** The site in `?op=` that says it is around the frame, if it may be: `https://www.example.nl`. */
function hostOf(request: Request, config: Config): string | undefined {
  const { host } = request.headers;
  const asked: unknown = request.query?.op;
  if (typeof asked !== 'string') return undefined;
  return isAllowed(config, { origin: asked, host }) ? asked : undefined;
}

function privacyEntry({ entries }: Knowledge): Entry {
  const entry = entries.get('privacy-chat');
  if (!entry) throw new Error('The entry "privacy-chat" is missing; the page /privacy shows it.');
  return entry;
}

function sendAsset(assets: Assets, { request, response }: { request: Request; response: Response }): void {
  const asset = assets.find(request.params.name, String(request.headers['accept-encoding'] ?? ''));
  if (!asset) return void response.send(404, fixedAnswer(404).body);
  response.setHeader('Vary', 'Accept-Encoding');
  if (asset.encoding) response.setHeader('Content-Encoding', asset.encoding);
  sendRaw(response, { type: asset.type, cache: FOR_EVER, content: asset.content });
}

/** Where the page's socket goes: the public address, or the one that it was asked at. */
function socketOriginOf(request: Request, config: Config): string {
  const origin = config.publicUrl ?? `http://${/^[\w.:[\]-]+$/.exec(request.headers.host ?? '')?.[0] ?? '127.0.0.1'}`;
  return origin.replace(/^http/, 'ws');
}
