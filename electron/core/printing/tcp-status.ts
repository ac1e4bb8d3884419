import type { SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import { trouble } from './sending.ts';
import type { TcpPeer } from './tcp-peer.ts';

/** What a printer says of itself; `silent` printers take slips but answer no questions. */
export type PrinterAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'trouble'; readonly trouble: SlipTrouble };

/** `DLE EOT n`, answered at once even when the printer is offline: 4 paper, 2 why offline, 1 whether offline. */
const QUESTIONS = [4, 2, 1] as const;
type Question = (typeof QUESTIONS)[number];

/** Bits of the answers, after Epson's ESC/POS reference (`DLE EOT`). */
const PAPER_END = 0b0110_0000;
const COVER_OPEN = 0b0000_0100;
const PAPER_STOP = 0b0010_0000;
const ERROR_STOP = 0b0100_0000;
const OFFLINE = 0b0000_1000;

/** Asks a connected printer how it is; each answer is waited for `statusMs`, and a silent printer is not asked on. */
export async function askPrinter(
  peer: TcpPeer,
  statusMs: number,
  signal: AbortSignal,
): Promise<PrinterAnswer> {
  for (const question of QUESTIONS) {
    peer.takeAnswers();
    peer.write(Uint8Array.of(0x10, 0x04, question));
    const limit = AbortSignal.any([signal, AbortSignal.timeout(statusMs)]);
    await peer.until(() => peer.hasAnswers() || peer.state() !== 'open', limit);
    const answer = peer.takeAnswers().findLast(isStatus);
    if (answer === undefined) return { kind: 'silent' };
    const found = readStatus(question, answer);
    if (found !== null) return { kind: 'trouble', trouble: found };
  }
  return { kind: 'ready' };
}

/** Answers to `DLE EOT` have bits 1 and 4 set and bits 0 and 7 clear. */
function isStatus(byte: number): boolean {
  return (byte & 0b1001_0011) === 0b0001_0010;
}

function readStatus(question: Question, answer: number): SlipTrouble | null {
  const detail = `DLE EOT ${String(question)} 0x${answer.toString(16).padStart(2, '0')}`;
  if (question === 4) return (answer & PAPER_END) === 0 ? null : trouble('out-of-paper', detail);
  if (question === 1) return (answer & OFFLINE) === 0 ? null : trouble('printer-offline', detail);
  if ((answer & COVER_OPEN) !== 0) return trouble('cover-open', detail);
  if ((answer & PAPER_STOP) !== 0) return trouble('out-of-paper', detail);
  return (answer & ERROR_STOP) === 0 ? null : trouble('printer-offline', detail);
}

/** `GS r 1`: stands after the last byte of a slip, so that its answer says the slip was worked through. */
export const LAST_QUESTION = Uint8Array.of(0x1d, 0x72, 1);

/** The answer to {@link LAST_QUESTION}: `done`, or `out-of-paper` when the roll ended under the slip. */
export function readLastAnswer(answers: readonly number[]): 'done' | 'out-of-paper' | null {
  const answer = answers.find((byte) => (byte & 0b1001_0000) === 0);
  if (answer === undefined) return null;
  return (answer & 0b0000_1100) === 0 ? 'done' : 'out-of-paper';
}
