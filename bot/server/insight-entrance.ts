import type { Server } from 'restify';
import type { Config } from '../config';
import { OneTimeKey } from '../insight/door/one-time';
import { Organisation } from '../insight/door/organisation';
import { openSessions } from '../insight/door/sessions';
import type { Log } from '../log';
import type { Store } from '../state/store';
import type { Clients } from './clients';
import { type InsightPages, mountInsight } from './insight';
import { mountKeyDoor, mountOrganisationDoor } from './insight-door';

interface Parts extends Omit<InsightPages, 'sessions' | 'byOrganisation'> {
  config: Readonly<Config>;
  store: Store;
  log: Log;
  clients: Pick<Clients, 'isHere'>;
  address: () => string;
}

/**
 * `/inzicht` with the door that fits: the login of the organisation; else a link for this machine, of which the path is
 * given; and no page at all where others can come and nobody can log in.
 */
export async function openInsight(server: Server, parts: Parts): Promise<string | undefined> {
  const { config, store, now } = parts;
  if (!config.insight && config.publicUrl !== undefined) return undefined;
  const pages = { ...parts, sessions: await openSessions(store, now), byOrganisation: config.insight !== undefined };
  mountInsight(server, pages);
  if (config.insight) {
    mountOrganisationDoor(server, { ...pages, organisation: new Organisation(config.insight) });
    return undefined;
  }
  const key = new OneTimeKey();
  mountKeyDoor(server, { ...pages, key });
  return `/inzicht/binnen?sleutel=${key.value}`;
}
