import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runTool } from '../../electron/core/printing/run-tool.ts';
import type { Environment, ToolEnd } from '../../electron/core/printing/run-tool.ts';

/** A CUPS of the test's own; the system's is neither read nor touched. */
export interface PrivateCups {
  /** What `lp` and `lpstat` must see to reach it. */
  readonly environment: Environment;
  readonly admin: (tool: string, ...args: string[]) => Promise<ToolEnd>;
  /** Creates a queue that passes bytes through to a port of this machine. */
  readonly addRawQueue: (name: string, port: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const CUPSD = '/usr/sbin/cupsd';

/** Whether this machine can run the bench at all. */
export function hasCups(): boolean {
  return existsSync(CUPSD);
}

/** Starts cupsd on a free port of 127.0.0.1 with all its files in a folder of its own. */
export async function startPrivateCups(): Promise<PrivateCups> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbook-cups-'));
  const port = await freePort();
  await writeConfiguration(folder, port);
  const child = spawn(
    CUPSD,
    ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const environment: Environment = {
    PATH: process.env['PATH'],
    CUPS_SERVER: `127.0.0.1:${String(port)}`,
    HOME: folder,
  };
  const admin = (tool: string, ...args: string[]): Promise<ToolEnd> =>
    runTool(tool, args, { environment, signal: AbortSignal.timeout(20_000) });
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const isUp = await until(async () => (await admin('lpstat', '-r')).output.includes('is running'), 10_000);
  if (!isUp) {
    const log = await readFile(join(folder, 'error_log'), 'utf8').catch(() => 'no log');
    await close();
    throw new Error(`cupsd did not start: ${log}`);
  }
  return {
    environment,
    admin,
    addRawQueue: async (name, target) => {
      const device = `socket://127.0.0.1:${String(target)}/?waiteof=false`;
      const end = await admin('lpadmin', '-p', name, '-E', '-v', device, '-m', 'raw');
      if (end.code !== 0) throw new Error(`lpadmin: ${end.complaint}`);
    },
    close,
  };
}

/** Asks again until it is so or the time is over. */
export async function until(isSo: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  for (let left = ms; left > 0; left -= 100) {
    if (await isSo()) return true;
    await wait(100);
  }
  return isSo();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function writeConfiguration(folder: string, port: number): Promise<void> {
  for (const name of ['spool', 'cache', 'state', 'tmp']) await mkdir(join(folder, name), { mode: 0o755 });
  const everyone = 'Order allow,deny\n  Allow all';
  await writeFile(
    join(folder, 'cupsd.conf'),
    [
      `Listen 127.0.0.1:${String(port)}`,
      'LogLevel warn',
      'Browsing Off',
      'WebInterface No',
      'DefaultAuthType None',
      'ErrorPolicy retry-current-job',
      'JobRetryInterval 1',
      ...['/', '/admin', '/admin/conf'].map((path) => `<Location ${path}>\n  ${everyone}\n</Location>`),
      `<Policy default>\n<Limit All>\n  ${everyone}\n</Limit>\n</Policy>`,
      '',
    ].join('\n'),
  );
  await writeFile(
    join(folder, 'cups-files.conf'),
    [
      `ServerRoot ${folder}`,
      'ServerBin /usr/lib/cups',
      'DataDir /usr/share/cups',
      `RequestRoot ${folder}/spool`,
      `CacheDir ${folder}/cache`,
      `StateDir ${folder}/state`,
      `TempDir ${folder}/tmp`,
      `AccessLog ${folder}/access_log`,
      `ErrorLog ${folder}/error_log`,
      `PageLog ${folder}/page_log`,
      'Sandboxing relaxed',
      '',
    ].join('\n'),
  );
}
