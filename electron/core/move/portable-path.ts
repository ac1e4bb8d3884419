/** What no name may have on Windows; a slash parts the names of a path. */
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001f]/;
/** Names that Windows keeps for devices, with any ending; and those that it would cut. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/i;
/** What Linux gives a name, in bytes. */
const LONGEST_NAME = 255;
/** What the file of a desk takes as a path. */
const LONGEST_PATH = 1_000;

/** Whether a file can have this path, with slashes, in a folder on any system. */
export function isPortablePath(path: string): boolean {
  return path.length <= LONGEST_PATH && path.split('/').every(isPortableName);
}

function isPortableName(name: string): boolean {
  if (name === '' || !name.isWellFormed() || Buffer.byteLength(name) > LONGEST_NAME) return false;
  return !ILLEGAL.test(name) && !KEPT.test(name);
}
