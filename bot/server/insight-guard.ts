import type { Request, RequestHandler } from 'restify';
import { ownOrigin } from '../channels/directline/site';
import type { Editor, Sessions } from '../insight/door/sessions';
import { cookieIn, SESSION_COOKIE } from './cookie';
import { fixedAnswer } from './fixed';
import { type Raw, sendRaw } from './raw';
import { handler } from './server';

export interface Guarded {
  sessions: Sessions;
  config: { publicUrl?: string | undefined };
}

/** An editor that is in, and what their pages must send along with a change. */
export interface Inside {
  editor: Editor;
  proof: string;
}

/** The header in which a page of ours sends it; a form of another site cannot set one. */
const PROOF_HEADER = 'x-inzicht-proof';

/** Who asks, when an editor does. */
export function insideOf(request: Request, { sessions }: Pick<Guarded, 'sessions'>): Inside | undefined {
  const token = cookieIn(request, SESSION_COOKIE);
  const editor = sessions.editorOf(token);
  return token !== undefined && editor ? { editor, proof: sessions.proofFor(token) } : undefined;
}

type Answer = (request: Request, inside: Inside) => Promise<object | undefined>;

/** A change by an editor: from a page of our own origin, with the proof of their session. What it gives is sent as JSON. */
export function changing(guarded: Guarded, answer: Answer): RequestHandler {
  return handler(async (request, response) => {
    const token = cookieIn(request, SESSION_COOKIE);
    const inside = insideOf(request, guarded);
    const proof = String(request.headers[PROOF_HEADER] ?? '');
    if (!inside || token === undefined) return void response.send(404, fixedAnswer(404).body);
    if (!isFromUs(request, guarded) || !guarded.sessions.isProof(proof, token))
      return void response.send(403, fixedAnswer(403).body);
    const found = await answer(request, inside);
    if (!found) return void response.send(400, fixedAnswer(400).body);
    const json: Raw = { type: 'application/json; charset=utf-8', cache: 'no-store', content: JSON.stringify(found) };
    sendRaw(response, json);
  });
}

/** Sites that may embed the chat may not edit: only our own origin counts. */
function isFromUs({ headers }: Request, { config: { publicUrl } }: Guarded): boolean {
  const { origin, host } = headers;
  return origin !== undefined && origin === ownOrigin({ allowedOrigins: [], publicUrl }, { host });
}
