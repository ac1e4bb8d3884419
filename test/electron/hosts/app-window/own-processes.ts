import { readdirSync, readFileSync } from 'node:fs';

/** The command lines of the processes below one that contain a text. */
export function commandsBelow(ancestor: number, text: string): string[] {
  return processesBelow(ancestor)
    .map(commandOf)
    .filter((command) => command.includes(text));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** A process and all that came from it, by their ids. */
export function processesBelow(ancestor: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Gone meanwhile.
    }
  }
  const below = (pid: number): boolean =>
    pid === ancestor || (parents.has(pid) && below(parents.get(pid) ?? 0));
  return [...parents.keys()].filter((pid) => pid > 1 && below(pid));
}
