import type { Request } from 'restify';
import type { Locale } from '../../knowledge/schema';

/** `?taal=en` decides; else the browser's first language; else Dutch. */
export function localeOf(request: Request): Locale {
  const asked: unknown = request.query?.taal;
  if (asked === 'nl' || asked === 'en') return asked;
  const first = String(request.headers['accept-language'] ?? 'nl')
    .slice(0, 2)
    .toLowerCase();
  return first === 'en' ? 'en' : 'nl';
}
