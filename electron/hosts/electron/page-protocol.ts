import { protocol, type Session } from 'electron';
import type { PageServer } from '../page/serve-page.ts';
import { SCHEME } from './home.ts';

/** Tells Electron, before it is ready, that the page's scheme is like https: an origin of its own and secure. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Lets a session serve the page, and nothing but the page. */
export function servePageIn(session: Session, servePage: PageServer): void {
  session.protocol.handle(SCHEME, async (request) => {
    const answer = await servePage({ method: request.method, url: request.url });
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  });
}
