/** The folder that a whole path names a file in, as far as its last slash of either kind. */
export function placeOfFile(path: string): string {
  return path.replace(/[\\/]+[^\\/]*$/, '');
}
