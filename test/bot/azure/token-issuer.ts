import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SignOptions, sign } from 'jsonwebtoken';
import type { Cloud } from '../../../bot/config';

/** Who signs the tokens of channels and of other bots, on this machine: OpenID metadata and keys, as Microsoft has them. */
export interface TokenIssuer {
  cloud: Cloud;
  /** Every path that was asked for. */
  asked: string[];
  /** A token, signed with the key that channels have unless another is given. */
  sign(claims: object, options?: SignOptions & { by?: Signer }): string;
  close(): Promise<void>;
}

/** `channel` and `bot` are known keys; `stranger` has one that nobody published; `teams` may speak for Teams alone. */
export type Signer = 'channel' | 'bot' | 'stranger' | 'teams';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const keys = { channel: pair(), bot: pair(), stranger: pair(), teams: pair() };
  const published = (kid: Signer, more: object = {}) => ({
    ...{ ...keys[kid].publicKey.export({ format: 'jwk' }), kid, use: 'sig' },
    ...more,
  });
  const documents: Record<string, () => object> = {
    '/channel': () => ({ jwks_uri: `${url}/channel/keys` }),
    '/bot': () => ({ jwks_uri: `${url}/bot/keys` }),
    '/channel/keys': () => ({ keys: [published('channel'), published('teams', { endorsements: ['msteams'] })] }),
    '/bot/keys': () => ({ keys: [published('bot')] }),
  };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(documents[request.url ?? '']?.() ?? {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    cloud: { channelKeys: `${url}/channel`, botKeys: `${url}/bot` },
    asked,
    sign: (claims, { by = 'channel', ...options } = {}) =>
      sign(claims, keys[by].privateKey as KeyObject, { algorithm: 'RS256', keyid: by, ...options }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
