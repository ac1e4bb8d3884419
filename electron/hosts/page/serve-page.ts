import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { mediaTypeOf } from './media-types.ts';
import { NONCE_PLACE, pageHeaders } from './page-policy.ts';
import { isInside, resolveAsset } from './resolve-asset.ts';

/** What a host answers to a request of its page. */
export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** A request as every host can state it. */
export interface PageRequest {
  readonly method: string;
  readonly url: string;
}

/** Answers the requests of one page from one folder. */
export type PageServer = (request: PageRequest) => Promise<PageAnswer>;

/**
 * Serves the built page from `folder` under the origin `home`, and nothing else.
 *
 * Only GET, only files below the folder (behind links too), only the media types of `media-types.ts`. Each answer
 * carries the policy with a nonce of its own, and a page is given that nonce.
 */
export function createPageServer(folder: string, home: string): PageServer {
  return async ({ method, url }) => {
    const nonce = randomBytes(16).toString('base64');
    if (method !== 'GET') return nothing(405, nonce);
    const file = resolveAsset(folder, home, url);
    const mediaType = file && mediaTypeOf(file);
    const content = file && mediaType ? await readInside(folder, file) : undefined;
    if (!mediaType || !content) return nothing(404, nonce);
    const isPage = mediaType.startsWith('text/html');
    const body = isPage ? Buffer.from(content.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : content;
    return { status: 200, headers: pageHeaders(nonce, mediaType), body };
  };
}

function nothing(status: 404 | 405, nonce: string): PageAnswer {
  return { status, headers: pageHeaders(nonce, 'text/plain; charset=utf-8'), body: Buffer.alloc(0) };
}

async function readInside(folder: string, file: string): Promise<Buffer | undefined> {
  try {
    const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(file)]);
    return isInside(realFolder, realFile) ? await readFile(realFile) : undefined;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(String(error.code))
  );
}
