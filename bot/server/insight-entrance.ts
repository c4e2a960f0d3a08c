import type { Server } from 'restify';
import type { Config } from '../config';
import { openEditing } from '../editor/draft/editing';
import { OneTimeKey } from '../insight/door/one-time';
import { Organisation } from '../insight/door/organisation';
import { openSessions } from '../insight/door/sessions';
import type { Log } from '../log';
import type { Store } from '../state/store';
import type { Clients } from './clients';
import { type InsightPages, mountInsight } from './insight';
import { mountKeyDoor, mountOrganisationDoor } from './insight-door';
import { mountEditing } from './insight-edit';

interface Parts extends Omit<InsightPages, 'sessions' | 'byOrganisation'> {
  config: Readonly<Config>;
  store: Store;
  log: Log;
  clients: Pick<Clients, 'isHere'>;
  address: () => string;
}

export interface Entrance {
  /** The path that lets an editor in, once. */
  entrance?: string | undefined;
  endEditing(): Promise<void>;
}

/**
 * `/inzicht` with the door that fits: the login of the organisation; else a link for this machine, of which the path is
 * given; and no page at all where others can come and nobody can log in.
 */
export async function openInsight(server: Server, parts: Parts): Promise<Entrance> {
  const { config, store, now } = parts;
  if (!config.insight && config.publicUrl !== undefined) return { endEditing: async () => {} };
  const pages = { ...parts, sessions: await openSessions(store, now), byOrganisation: config.insight !== undefined };
  const editing = await openEditing(parts);
  mountInsight(server, { ...pages, checking: editing.checking });
  mountEditing(server, { ...pages, editing });
  const endEditing = () => editing.close();
  if (config.insight) {
    mountOrganisationDoor(server, { ...pages, organisation: new Organisation(config.insight) });
    return { endEditing };
  }
  const key = new OneTimeKey();
  mountKeyDoor(server, { ...pages, key });
  return { entrance: `/inzicht/binnen?sleutel=${key.value}`, endEditing };
}
