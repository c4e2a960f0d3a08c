import { randomBytes } from 'node:crypto';
import { bearer, claimsOf } from './authorise';
import type { Grant } from './azure-tokens';
import type { Conversation, Conversations } from './contract';
import type { ApiRequest, ApiResponse } from './exchange';
import type { Inbox } from './inbox';
import { locale, readIncoming } from './incoming';
import type { Pace } from './pace';
import { Refused } from './refusal';
import { isAllowed, ownOrigin, PREFLIGHT_HEADERS, type Site } from './site';
import { type Claims, TOKEN_SECONDS, type Tokens, type Use } from './tokens';

export const BASE = '/v3/directline';

interface Parts {
  site: Site;
  tokens: Tokens;
  conversations: Conversations;
  inbox: Inbox;
  pace: Pace;
  /** Gives the tokens of another Direct Line in place of our own. */
  grant?: Grant | undefined;
}

interface Entered {
  claims: Claims;
  conversation: Conversation;
}

/** Direct Line 3.0, each operation from a request to its answer. They throw Refused, TooFast and DeliveryFailed. */
export class Protocol {
  constructor(private readonly parts: Parts) {}

  /** The conversation and the person are named here, at random: nobody picks another's. */
  async generateToken(request: ApiRequest): Promise<ApiResponse> {
    const { origin } = request;
    if (!origin || !isAllowed(this.parts.site, request)) throw new Refused('site');
    await this.parts.pace.begin(request.address);
    const user = `dl_${randomBytes(16).toString('base64url')}`;
    if (this.parts.grant) return this.parts.grant({ user, origin });
    return this.admitted({ conversation: randomBytes(16).toString('base64url'), user, origin });
  }

  async refreshToken(request: ApiRequest): Promise<ApiResponse> {
    return this.admitted(await this.claims(request));
  }

  /** Beyond Direct Line: a page that slept longer than its token goes on, as long as the conversation is kept. */
  async resumeToken(request: ApiRequest): Promise<ApiResponse> {
    const claims = await this.claims(request, 'resume');
    if (!(await this.parts.conversations.find(claims.conversation))) throw new Refused('gone');
    return this.admitted(claims);
  }

  async startConversation(request: ApiRequest): Promise<ApiResponse> {
    const claims = await this.claims(request);
    const { conversation, made } = await this.parts.conversations.findOrMake(claims.conversation, claims.user);
    await this.parts.inbox.greet(conversation, locale.parse(Object(request.body).locale));
    return this.connected(made ? 201 : 200, claims, request);
  }

  async reconnect(request: ApiRequest): Promise<ApiResponse> {
    const { claims } = await this.entered(request);
    return this.connected(200, claims, request);
  }

  async activities(request: ApiRequest): Promise<ApiResponse> {
    const { conversation } = await this.entered(request);
    return { status: 200, body: await conversation.since(request.watermark) };
  }

  /** What a store that is far away is asked before anything is written, it is asked at once. */
  async postActivity(request: ApiRequest): Promise<ApiResponse> {
    const claims = this.presented(request);
    const incoming = readIncoming(request.body);
    const spoken = incoming?.type === 'message' && this.parts.pace.speak(claims.conversation, incoming.locale);
    const [{ conversation }] = await Promise.all([this.admit(claims), spoken]);
    if (!incoming) throw new Refused('activity');
    return { status: 200, body: { id: await this.parts.inbox.post(conversation, incoming) } };
  }

  async upload(_request: ApiRequest): Promise<ApiResponse> {
    throw new Refused('files');
  }

  /** A browser asks whether a page of another site may ask. */
  async preflight(request: ApiRequest): Promise<ApiResponse> {
    if (!isAllowed(this.parts.site, request)) throw new Refused('site');
    return { status: 204, headers: PREFLIGHT_HEADERS };
  }

  private read({ authorization, origin }: ApiRequest, use: Use): Claims {
    return claimsOf(this.parts.tokens, { token: bearer(authorization), use, origin });
  }

  private async claims(request: ApiRequest, use: Use = 'requests'): Promise<Claims> {
    const claims = this.read(request, use);
    await this.parts.pace.enter(claims.conversation);
    return claims;
  }

  private async entered(request: ApiRequest): Promise<Entered> {
    return this.admit(this.presented(request));
  }

  /** The claims of a token that is for the conversation of the request. */
  private presented(request: ApiRequest): Claims {
    const claims = this.read(request, 'requests');
    if (claims.conversation !== request.conversation) throw new Refused('otherConversation');
    return claims;
  }

  private async admit(claims: Claims): Promise<Entered> {
    const { pace, conversations } = this.parts;
    const entering = pace.enter(claims.conversation);
    const [conversation] = await Promise.all([conversations.find(claims.conversation), entering]);
    if (!conversation) throw new Refused('gone');
    return { claims, conversation };
  }

  private admitted(claims: Claims): ApiResponse {
    return this.granted(200, claims, { resume: this.parts.tokens.issue(claims, 'resume') });
  }

  private granted(status: number, claims: Claims, more: object = {}): ApiResponse {
    const token = this.parts.tokens.issue(claims, 'requests');
    const body = { conversationId: claims.conversation, token, expires_in: TOKEN_SECONDS, ...more };
    return { status, body };
  }

  private connected(status: number, claims: Claims, request: ApiRequest): ApiResponse {
    const query = new URLSearchParams({
      watermark: request.watermark ?? '',
      t: this.parts.tokens.issue(claims, 'stream'),
    });
    const own = ownOrigin(this.parts.site, request);
    if (!own) throw new Refused('host');
    const streamUrl = `${own.replace(/^http/, 'ws')}${BASE}/conversations/${claims.conversation}/stream?${query}`;
    return this.granted(status, claims, { streamUrl });
  }
}
