import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke, useMirror } from '../../app/desk/desk-context.ts';

/** The bundles of this desk, the one that is being written, and what became of the last one. */
export type BundleList = OutputOf<'bundles.list'>;

interface Answer {
  readonly list: BundleList | null;
  readonly refusal: Refusal | null;
}

/** An answer, and what it was given of. */
interface Known extends Answer {
  readonly of: {
    readonly bundles: DeskState['bundles'];
    readonly schedule: DeskState['bundleSchedule'];
    readonly isRunning: boolean;
    readonly turn: number;
  } | null;
}

const nothing: Known = { list: null, refusal: null, of: null };

/** What was written and taken; asked again whenever that changes, a writing begins or ends, and by `again`. */
export function useBundles(): Answer & { readonly again: () => void } {
  const invoke = useInvoke();
  const bundles = useDesk((desk) => desk.bundles);
  const schedule = useDesk((desk) => desk.bundleSchedule);
  const isRunning = useMirror((mirror) => mirror.progress.bundle !== undefined);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState(nothing);
  useEffect(() => {
    let isHere = true;
    void invoke('bundles.list', {}).then((reply) => {
      if (!isHere) return;
      const of = { bundles, schedule, isRunning, turn };
      setAnswer(
        reply.ok ? { list: reply.value, refusal: null, of } : { list: null, refusal: reply.error, of },
      );
    });
    return () => {
      isHere = false;
    };
  }, [invoke, bundles, schedule, isRunning, turn]);
  return { list: answer.list, refusal: answer.refusal, again: () => setTurn((before) => before + 1) };
}
