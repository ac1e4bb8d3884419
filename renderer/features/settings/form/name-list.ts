/** Names as a person types them in one line, as a list: parted by commas of any width, enumeration marks or semicolons. */
export function namesOf(line: string): string[] {
  return [...new Set(line.split(/[,，、;；\n]/u).map((name) => name.trim()))].filter((name) => name !== '');
}

/** A list of names as one line. */
export function lineOf(names: readonly string[], separator: string): string {
  return names.join(separator);
}
