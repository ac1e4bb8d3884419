import type { SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { maybeSent, notSent } from './sending.ts';
import type { Sending } from './sending.ts';
import { openTcpPeer } from './tcp-peer.ts';
import type { TcpAddress, TcpPeer } from './tcp-peer.ts';
import { LAST_QUESTION, askPrinter, readLastAnswer } from './tcp-status.ts';

/** Limits of a conversation with a printer, in milliseconds. */
export interface TcpTimes {
  readonly connectMs: number;
  readonly statusMs: number;
  /** How long sending may take at least; a long slip gets more. */
  readonly leastMs: number;
  readonly msPerByte: number;
}

/** Short deadlines cut long slips in half; a slow printer takes a drawn slip at some 2 KB a second. */
export const TCP_TIMES: TcpTimes = { connectMs: 3_000, statusMs: 300, leastMs: 15_000, msPerByte: 0.5 };

/**
 * Sends bytes to a printer on the network (raw, port 9100).
 *
 * The printer is asked for paper, cover and line first; many do not answer and then get the slip unasked. `Sent` means
 * that the printer took the last byte and hung up in good order, or answered the question that stands after it.
 * Once the first byte of the slip is written, every other end is `maybePrinted`.
 */
export async function sendOverTcp(
  address: TcpAddress,
  bytes: Uint8Array,
  signal: AbortSignal,
  times: TcpTimes = TCP_TIMES,
): Promise<Sending> {
  const opened = await openTcpPeer(address, times.connectMs, signal);
  if (!opened.ok) return refuse({ trouble: opened.error, maybePrinted: false });
  const peer = opened.value;
  try {
    const answer = await askPrinter(peer, times.statusMs, signal);
    if (answer.kind === 'trouble') return refuse({ trouble: answer.trouble, maybePrinted: false });
    if (signal.aborted) return notSent('interrupted', 'before the first byte');
    if (peer.state() !== 'open') return notSent('connection-lost', `before the first byte ${peer.reason()}`);
    return await hand(peer, bytes, answer.kind === 'ready', signal, times);
  } finally {
    peer.destroy();
  }
}

/** Writes the slip and waits for a sign that it arrived. */
async function hand(
  peer: TcpPeer,
  bytes: Uint8Array,
  isTalking: boolean,
  signal: AbortSignal,
  times: TcpTimes,
): Promise<Sending> {
  const wholeMs = Math.ceil(Math.max(times.leastMs, bytes.length * times.msPerByte));
  const limit = AbortSignal.any([signal, AbortSignal.timeout(wholeMs)]);
  peer.takeAnswers();
  peer.write(isTalking ? Buffer.concat([bytes, LAST_QUESTION]) : bytes);
  const received: number[] = [];
  const lastAnswer = (): ReturnType<typeof readLastAnswer> => {
    received.push(...peer.takeAnswers());
    return isTalking ? readLastAnswer(received) : null;
  };
  const isOver = (): boolean => lastAnswer() !== null || peer.state() !== 'open';
  await peer.until(() => peer.isFlushed() || isOver(), limit);
  // A printer that talks gets a while to answer before the line is closed on it; others only know our end as the end.
  if (isTalking)
    await peer.until(isOver, AbortSignal.any([limit, AbortSignal.timeout(Math.ceil(wholeMs / 3))]));
  peer.end();
  await peer.until(isOver, limit);
  return judge(peer, lastAnswer(), signal, wholeMs);
}

function judge(
  peer: TcpPeer,
  answer: ReturnType<typeof readLastAnswer>,
  signal: AbortSignal,
  wholeMs: number,
): Sending {
  if (answer === 'out-of-paper') return maybeSent('out-of-paper', 'the roll ended under the slip');
  if (answer === 'done') return ok({ receipt: '' });
  if (peer.state() === 'hung-up' && peer.isFlushed()) return ok({ receipt: '' });
  if (peer.state() !== 'open') return maybeSent('connection-lost', `after the first byte ${peer.reason()}`);
  if (signal.aborted) return maybeSent('interrupted', 'after the first byte');
  return maybeSent('printer-timeout', `no end in ${String(wholeMs)} ms`);
}

/** Asks a printer on the network how it is, without printing. */
export async function askOverTcp(
  address: TcpAddress,
  signal: AbortSignal,
  times: TcpTimes = TCP_TIMES,
): Promise<Result<'ready', SlipTrouble>> {
  const opened = await openTcpPeer(address, times.connectMs, signal);
  if (!opened.ok) return opened;
  try {
    const answer = await askPrinter(opened.value, times.statusMs, signal);
    return answer.kind === 'trouble' ? refuse(answer.trouble) : ok('ready');
  } finally {
    opened.value.destroy();
  }
}
