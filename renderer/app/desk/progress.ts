import type { DeskEvent, LongTask } from '../../../shared/events.ts';

/** How far one piece of long work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds still to go; null while that cannot be told. */
  readonly leftMs: number | null;
  /** Where it stood when it was first heard of; the rate is measured from there. */
  readonly began: { readonly done: number; readonly at: string };
}

/** A kind of long work, or one of several of its kind. */
type ProgressKey = LongTask | `${LongTask} ${string}`;

/** The long work that goes on now, each kind by itself. */
export type ProgressByTask = Readonly<Partial<Record<ProgressKey, Progress>>>;

type ProgressEvent = Extract<DeskEvent, { kind: 'progress' }>;

/** The work that goes on once an event is known; work that has come to its end is left out. */
export function withProgress(before: ProgressByTask, event: ProgressEvent): ProgressByTask {
  const { task, of, done, total, at } = event;
  const key: ProgressKey = of === undefined ? task : `${task} ${of}`;
  const { [key]: known, ...others } = before;
  if (done >= total) return others;
  // Work that stands behind where it was is another run.
  const began = known && known.done <= done ? known.began : { done, at };
  return { ...others, [key]: { done, total, leftMs: leftOf(event, began), began } };
}

function leftOf({ done, total, at }: ProgressEvent, began: Progress['began']): number | null {
  const usedMs = Date.parse(at) - Date.parse(began.at);
  const made = done - began.done;
  return usedMs > 0 && made > 0 ? (usedMs / made) * (total - done) : null;
}
