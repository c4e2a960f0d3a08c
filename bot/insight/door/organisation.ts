import type { InsightLogin } from '../../config';
import type { Editor, Errand } from './sessions';

/** Loaded when the first editor comes: the package is an ES module, and most processes never need it. */
const client = () => import('openid-client');
type Configuration = Awaited<ReturnType<Awaited<ReturnType<typeof client>>['discovery']>>;

interface Arrival {
  /** The whole address that the login of the organisation sent the editor back to. */
  url: URL;
  errand: Errand;
}

/** The login of the organisation by OpenID Connect, such as Entra ID. */
export class Organisation {
  private found: Promise<Configuration> | undefined;

  constructor(private readonly login: InsightLogin) {}

  /** Where to send an editor, and what must come back. Rejects when the issuer cannot be reached. */
  async leave(redirectUri: string): Promise<{ to: URL; errand: Errand }> {
    const openid = await client();
    const verifier = openid.randomPKCECodeVerifier();
    const errand = { state: openid.randomState(), nonce: openid.randomNonce(), verifier };
    const to = openid.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: errand.state,
      nonce: errand.nonce,
    });
    return { to, errand };
  }

  /** The editor that comes back; undefined for one who may not enter. */
  async admits({ url, errand }: Arrival): Promise<Editor | undefined> {
    const openid = await client();
    const tokens = await openid.authorizationCodeGrant(await this.configuration(), url, {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      idTokenExpected: true,
    });
    const claims: Partial<Record<string, unknown>> = tokens.claims() ?? {};
    const roles: unknown = claims.roles;
    const { role } = this.login;
    const may = role === undefined || (Array.isArray(roles) && roles.includes(role));
    return may ? editorIn(claims) : undefined;
  }

  /** A failure is tried again the next time. */
  private configuration(): Promise<Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<Configuration> {
    const openid = await client();
    const { issuer, clientId, clientSecret } = this.login;
    const url = new URL(issuer);
    const execute = url.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    return openid.discovery(url, clientId, clientSecret, undefined, { execute });
  }
}

/** What Entra ID and others call them; a name that is longer than a line is cut. */
function editorIn(claims: Partial<Record<string, unknown>>): Editor {
  const [name] = [claims.name, claims.preferred_username].filter(isWords);
  const [email] = [claims.email, claims.preferred_username].filter(isWords).filter((words) => words.includes('@'));
  return { name: name?.slice(0, 100) ?? 'Redactie', email: email?.slice(0, 200) };
}

const isWords = (claim: unknown): claim is string => typeof claim === 'string' && claim.trim() !== '';
