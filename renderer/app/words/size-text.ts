const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** A size on disk as one reads it: `12.4 MB`, under a megabyte `380 KB`. */
export function sizeText(bytes: number, language: string): string {
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: bytes < 10 * MEGABYTE ? 1 : 0 });
  if (bytes < MEGABYTE) return `${figure.format(Math.ceil(bytes / KILOBYTE))} KB`;
  return `${figure.format(bytes / MEGABYTE)} MB`;
}
