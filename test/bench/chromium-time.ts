import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts the time of a process in hundredths of a second, whatever the machine (USER_HZ). */
const TICKS_A_SECOND = 100;

interface Process {
  readonly id: number;
  readonly parent: number;
  /** What Chromium runs it for: `renderer`, `gpu-process`; empty for its main process. */
  readonly type: string;
  readonly seconds: number;
}

function readProcess(id: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name in brackets may hold spaces; the fields behind it are counted.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const type = /--type=([\w-]+)/.exec(readFileSync(`/proc/${id}/cmdline`, 'utf8'))?.[1] ?? '';
    const ticks = Number(fields[11]) + Number(fields[12]);
    return [{ id, parent: Number(fields[1]), type, seconds: ticks / TICKS_A_SECOND }];
  } catch {
    // It ended while the list was read.
    return [];
  }
}

/** The processor time so far of everything this process has started, in seconds: of the pages alone, and of all. */
export function childSeconds(): { readonly renderer: number; readonly all: number } {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const byParent = Map.groupBy(processes, ({ parent }) => parent);
  const below = (id: number): Process[] =>
    (byParent.get(id) ?? []).flatMap((child) => [child, ...below(child.id)]);
  const own = below(process.pid);
  const sum = (of: readonly Process[]) => of.reduce((total, { seconds }) => total + seconds, 0);
  return { renderer: sum(own.filter(({ type }) => type === 'renderer')), all: sum(own) };
}
