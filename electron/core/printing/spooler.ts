import type { SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { runTool } from './run-tool.ts';
import type { Environment, ToolEnd } from './run-tool.ts';
import { maybeSent, notSent, trouble } from './sending.ts';
import type { Sending } from './sending.ts';

/** A queue of the system's spooler. */
export interface SystemQueue {
  readonly name: string;
}

/** What is handed to a queue: bytes for the printer itself, or a PDF of a paper size. */
export type SpoolJob =
  | { readonly kind: 'raw'; readonly bytes: Uint8Array; readonly title: string }
  | {
      readonly kind: 'pdf';
      readonly bytes: Uint8Array;
      readonly title: string;
      readonly widthMm: number;
      readonly heightMm: number;
    };

/** The system's spooler (CUPS); a slip never goes to another queue than the one named. */
export interface Spooler {
  readonly queues: (signal: AbortSignal) => Promise<Result<readonly SystemQueue[], SlipTrouble>>;
  /** `ready` when a slip given now would be printed now. */
  readonly state: (queue: string, signal: AbortSignal) => Promise<Result<'ready', SlipTrouble>>;
  readonly send: (queue: string, job: SpoolJob, signal: AbortSignal) => Promise<Sending>;
}

const ASK_MS = 10_000;
const HAND_MS = 30_000;

/**
 * Creates the spooler of a platform.
 *
 * Windows gives no way to send raw bytes to a USB queue without a native add-on. There the host prints pages through
 * the printer's driver ({@link SystemPages}), or the receipt printer is reached over the network.
 */
export function createSpooler(platform: NodeJS.Platform, environment: Environment): Spooler {
  return platform === 'win32' ? NO_SPOOLER : createCupsSpooler(environment);
}

const WINDOWS =
  'Windows queues take no raw bytes here; print through the app window or connect the printer by network';

const NO_SPOOLER: Spooler = {
  queues: () => Promise.resolve(ok([])),
  state: () => Promise.resolve(refuse(trouble('queue-missing', WINDOWS))),
  send: () => Promise.resolve(notSent('queue-missing', WINDOWS)),
};

/** Creates the spooler of Linux and macOS; `environment` is what `lp` and `lpstat` see (PATH, CUPS_SERVER). */
export function createCupsSpooler(environment: Environment): Spooler {
  const ask = (args: readonly string[], signal: AbortSignal): Promise<ToolEnd> =>
    runTool('lpstat', args, { environment, signal: AbortSignal.any([signal, AbortSignal.timeout(ASK_MS)]) });

  const state: Spooler['state'] = async (queue, signal) => {
    const names = await readQueues(ask, signal);
    if (!names.ok) return names;
    if (!names.value.some(({ name }) => name === queue)) return refuse(trouble('queue-missing', queue));
    const printing = await ask(['-p', queue], signal);
    const accepting = await ask(['-a', queue], signal);
    return readState(queue, `${printing.output}\n${printing.complaint}`, accepting.output);
  };

  return {
    queues: (signal) => readQueues(ask, signal),
    state,
    send: async (queue, job, signal) => {
      const before = await state(queue, signal);
      if (!before.ok) return refuse({ trouble: before.error, maybePrinted: false });
      if (signal.aborted) return notSent('interrupted', 'before the spooler');
      const limit = AbortSignal.any([signal, AbortSignal.timeout(HAND_MS)]);
      const args = ['-d', queue, '-t', job.title, ...optionsOf(job)];
      return readSent(await runTool('lp', args, { input: job.bytes, environment, signal: limit }), signal);
    },
  };
}

async function readQueues(
  ask: (args: readonly string[], signal: AbortSignal) => Promise<ToolEnd>,
  signal: AbortSignal,
): Promise<Result<readonly SystemQueue[], SlipTrouble>> {
  // `lpstat -e` lists nothing and says nothing, whether there is no queue or no spooler: `-r` tells which.
  const running = await ask(['-r'], signal);
  if (!running.output.includes('scheduler is running')) {
    const detail = `lpstat -r ${running.output} ${running.complaint}`.trim();
    return refuse(trouble(signal.aborted ? 'interrupted' : 'printer-unreachable', detail));
  }
  const end = await ask(['-e'], signal);
  return ok(
    end.output
      .split('\n')
      .filter((name) => name !== '')
      .map((name) => ({ name })),
  );
}

function optionsOf(job: SpoolJob): readonly string[] {
  if (job.kind === 'raw') return ['-o', 'raw'];
  const media = `media=Custom.${String(job.widthMm)}x${String(job.heightMm)}mm`;
  return ['-o', media, '-o', 'fit-to-page=false', '-o', 'print-scaling=none'];
}

/** Reads `lpstat -p` and `-a` in the C locale; the reason stands on the line below the state. */
function readState(queue: string, printing: string, accepting: string): Result<'ready', SlipTrouble> {
  const detail = `${queue}: ${printing.trim().replace(/\s+/g, ' ')}`;
  if (/Invalid destination|Unknown destination/i.test(printing))
    return refuse(trouble('queue-missing', detail));
  if (/Scheduler is not running|Unable to connect/i.test(printing))
    return refuse(trouble('printer-unreachable', detail));
  if (/ disabled since /.test(printing)) return refuse(trouble('printer-offline', detail));
  if (/not accepting requests/.test(accepting))
    return refuse(trouble('printer-refused', `${queue}: ${accepting.trim()}`));
  if (/out of paper|media-empty|Media tray empty/i.test(printing))
    return refuse(trouble('out-of-paper', detail));
  if (/may not exist or is unavailable|not responding|unreachable|No route/i.test(printing))
    return refuse(trouble('printer-unreachable', detail));
  return ok('ready');
}

/** `lp` names the job it made; complaints it has before it sends anything are certain refusals, others are not. */
function readSent(end: ToolEnd, signal: AbortSignal): Sending {
  const job = /request id is (\S+)/.exec(end.output)?.[1];
  if (end.code === 0 && job !== undefined) return ok({ receipt: job });
  if (!end.hasStarted) return notSent('printer-unreachable', `lp ${end.complaint}`);
  if (/does not exist|unknown destination/i.test(end.complaint))
    return notSent('queue-missing', end.complaint);
  if (/not accepting/i.test(end.complaint)) return notSent('printer-refused', end.complaint);
  if (/scheduler not responding|unable to connect/i.test(end.complaint))
    return notSent('printer-unreachable', end.complaint);
  if (signal.aborted) return maybeSent('interrupted', end.complaint);
  return maybeSent(
    end.code === null ? 'printer-timeout' : 'connection-lost',
    `lp ${String(end.code)} ${end.complaint}`,
  );
}
