/** As many as can be read off a toast. */
const MOST = 5;

/** The names of files, without their folders, the newest of many; an ellipsis stands for the rest. */
export function fileNames(paths: readonly string[]): string {
  const names = paths.slice(-MOST).map((path) => path.replace(/^.*[\\/]/, ''));
  return [...names, ...(paths.length > MOST ? ['…'] : [])].join(' · ');
}
