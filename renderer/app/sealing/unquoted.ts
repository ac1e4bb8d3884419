/** A path as somebody pastes it: as Windows copies it, it stands in quotation marks. */
export function unquoted(path: string): string {
  return path.trim().replace(/^"(?<inside>.*)"$/u, '$<inside>');
}
