import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import type { Bot } from '../bot';
import type { Config } from '../config';
import { localeOf } from '../events';
import { limitsOf, type MakeLimiter } from '../limits/limits';
import type { Log } from '../log';
import { notice } from '../replies/notice';
import { type Clients, networkOf } from './clients';
import { mountMessages } from './messages';
import { mountPace } from './pace';

interface Parts {
  config: Config;
  bot: Pick<Bot, 'adapter' | 'directLine' | 'onTurn'>;
  limiter: MakeLimiter;
  clients: Clients;
  log: Log;
}

/** The ways to talk with the assistant over HTTP, each no faster than the settings allow. */
export function mountChannels(server: Server, { config, bot, limiter, clients, log }: Parts): void {
  const { allowedOrigins, publicUrl, directLine, azure, perMinute } = config;
  const { requests, messages, ...limits } = limitsOf(limiter, perMinute);
  const addressOf = (request: IncomingMessage): string => networkOf(clients.addressOf(request));
  bot.directLine.mount(server, {
    ...{ allowedOrigins, publicUrl, azure: directLine, addressOf },
    pace: {
      limits: { ...limits, messages },
      notice: (tag) => notice('fast', { locale: localeOf(tag), channelId: 'directline' }),
    },
  });
  mountPace(server, { addressOf, requests });
  mountMessages(server, {
    ...{ adapter: bot.adapter, onTurn: bot.onTurn, messages, log },
    admits: azure ? () => true : clients.isHere,
    pardon: (request) => requests.pardon(addressOf(request)),
  });
}
