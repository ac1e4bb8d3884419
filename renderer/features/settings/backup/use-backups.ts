import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke, useMirror } from '../../../app/desk/desk-context.ts';

/** The backups, the second folder, and whether one is being made. */
export type BackupList = OutputOf<'backups.list'>;

interface Answer {
  readonly list: BackupList | null;
  readonly refusal: Refusal | null;
}

/** The backups of this desk; asked again when one was made, when the second folder changes, and by `again`. */
export function useBackups(): Answer & { readonly again: () => void } {
  const invoke = useInvoke();
  const isRunning = useMirror((mirror) => mirror.progress.backup !== undefined);
  const folder = useDesk((desk) => desk.backupFolder);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer & { asOf: string }>({ asOf: '', list: null, refusal: null });
  const asOf = `${String(turn)} ${String(isRunning)} ${folder}`;
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('backups.list', {});
      if (!isHere) return;
      setAnswer(
        reply.ok ? { asOf, list: reply.value, refusal: null } : { asOf, list: null, refusal: reply.error },
      );
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, asOf]);
  return { list: answer.list, refusal: answer.refusal, again: () => setTurn((before) => before + 1) };
}
