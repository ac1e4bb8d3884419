import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A character that never stands in the name of a built file: separators of other systems, drives, streams, controls. */
const neverInName = /[/\\:*?"<>|\u0000-\u001f\u007f]/u;

/**
 * Where the file asked for by a page lies, or undefined when the address asks for anything else.
 *
 * `root` is the absolute folder of the built page; `home` the only origin that is served (`app://counterbook`).
 * The address of the root itself is `index.html`. Containment is checked on names here and on the real path, behind
 * links, in `servePage`.
 */
export function resolveAsset(root: string, home: string, url: string): string | undefined {
  const names = namesOf(home, url);
  if (!names?.every(isName)) return undefined;
  const file = resolve(root, ...names);
  return isInside(root, file) ? file : undefined;
}

/** Whether `file` lies below `folder`; both absolute. */
export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function namesOf(home: string, url: string): string[] | undefined {
  // Read from the text as it was sent: a parser would already have folded `..` away and hidden what was asked for.
  if (!url.startsWith(`${home}/`)) return undefined;
  const [path = ''] = url.slice(home.length + 1).split(/[?#]/u);
  if (path === '') return ['index.html'];
  try {
    // Parted before it is decoded, so that an encoded slash stays in its name and is refused there.
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function isName(segment: string): boolean {
  // A name that still holds a percent sign was encoded twice; Windows drops dots and blanks at the end of a name.
  return (
    segment !== '' && !segment.includes('%') && !/^\.|[. ]$/u.test(segment) && !neverInName.test(segment)
  );
}
