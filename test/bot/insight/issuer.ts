import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from 'jsonwebtoken';

/** The login of an organisation on this machine, as strict as OpenID Connect asks: code, PKCE, nonce, a signed token. */
export interface Issuer {
  url: string;
  /** Of whoever logs in next. */
  roles: string[];
  close(): Promise<void>;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const CLIENT = { id: 'insight', secret: 'a secret of the test' };

export async function startIssuer(): Promise<Issuer> {
  const codes = new Map<string, URLSearchParams>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = { url, roles: [], close: () => closed(server) };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    if (pathname === '/.well-known/openid-configuration') return json(response, metadataOf(url));
    if (pathname === '/keys')
      return json(response, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', use: 'sig', alg: 'RS256' }] });
    if (pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, searchParams);
      const back = `${searchParams.get('redirect_uri')}?code=${code}&state=${searchParams.get('state')}`;
      response.writeHead(302, { Location: back });
      return void response.end();
    }
    const form = new URLSearchParams(await bodyOf(request));
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    if (!asked || !isProven(form, asked)) {
      response.writeHead(400);
      return void response.end();
    }
    const claims = { nonce: asked.get('nonce'), roles: issuer.roles, sub: 'someone' };
    const signed = { algorithm: 'RS256', keyid: '1', issuer: url, audience: CLIENT.id, expiresIn: 300 } as const;
    json(response, { access_token: 'x', token_type: 'Bearer', id_token: sign(claims, privateKey, signed) });
  }
  return issuer;
}

const metadataOf = (url: string) => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  jwks_uri: `${url}/keys`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
});

/** The verifier fits the challenge that was sent along. */
function isProven(form: URLSearchParams, asked: URLSearchParams): boolean {
  const hash = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  return hash === asked.get('code_challenge') && form.get('client_secret') === CLIENT.secret;
}

function json(response: ServerResponse, body: object): void {
  // Not chained: restify changes what writeHead gives back, for every server of the process.
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export const CLIENT_SETTINGS = { INSIGHT_CLIENT_ID: CLIENT.id, INSIGHT_CLIENT_SECRET: CLIENT.secret };
