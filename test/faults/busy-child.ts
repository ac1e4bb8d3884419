import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const busyDesk = join(import.meta.dirname, 'busy-desk.ts');
const acknowledgement = /^(?:order|void|draft) /;

/** A desk at work in a process of its own. */
export interface BusyChild {
  /** Lets it begin, as soon as it is ready for that; it was started with `--waits`. */
  begin(): Promise<void>;
  /** Answers when it has acknowledged its first change; throws what it complained of when it ended before. */
  begun(): Promise<void>;
  /** Answers when it has printed that it rests. */
  rests(): Promise<void>;
  /** What it found wrong when it opened the book: empty for a sound one, null when it did not come so far. */
  found(): string | null;
  /** The lines that it has acknowledged so far. */
  acknowledged(): string[];
  kill(): Promise<void>;
  /** What it complained of. */
  complaint(): string;
}

/** Starts a busy desk with these arguments (see busy-desk.ts). */
export function startBusyDesk(...args: string[]): BusyChild {
  const child = spawn(process.execPath, [busyDesk, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'counterbook-compiled') },
  });
  let output = '';
  let complaint = '';
  let heard = Promise.withResolvers<void>();
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString('utf8');
    heard.resolve();
    heard = Promise.withResolvers();
  });
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString('utf8')));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));

  async function until(isSeen: () => boolean): Promise<void> {
    while (!isSeen()) {
      await Promise.race([heard.promise, gone]);
      if (child.exitCode !== null && !isSeen()) throw new Error(`The busy desk ended: ${complaint}`);
    }
  }

  function lines(): string[] {
    // A last line without its end was being printed, not acknowledged to anybody.
    return output.slice(0, output.lastIndexOf('\n') + 1).split('\n');
  }

  function acknowledged(): string[] {
    return lines().filter((line) => acknowledgement.test(line));
  }

  return {
    async begin() {
      await until(() => output.startsWith('ready\n'));
      child.stdin.write('go\n');
    },
    begun: () => until(() => acknowledged().length > 0),
    rests: () => until(() => output.endsWith('rest\n')),
    found() {
      const opened = lines().find((line) => line.startsWith('opened'));
      return opened === undefined ? null : opened.slice('opened'.length).trim();
    },
    acknowledged,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    complaint: () => complaint,
  };
}
