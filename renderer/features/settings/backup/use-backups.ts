import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke, useMirror } from '../../../app/desk/desk-context.ts';

/** The backups, the second folder, and whether one is being made. */
export type BackupList = OutputOf<'backups.list'>;

interface Answer {
  readonly list: BackupList | null;
  readonly refusal: Refusal | null;
}

/** The backups of this desk; asked again when one was made and when the second folder changes. */
export function useBackups(): Answer & { readonly again: () => Promise<void> } {
  const invoke = useInvoke();
  const isRunning = useMirror((mirror) => mirror.progress.backup !== undefined);
  const folder = useDesk((desk) => desk.backupFolder);
  const [answer, setAnswer] = useState<Answer>({ list: null, refusal: null });
  const again = useCallback(async () => {
    const reply = await invoke('backups.list', {});
    setAnswer(reply.ok ? { list: reply.value, refusal: null } : { list: null, refusal: reply.error });
  }, [invoke]);
  useEffect(() => {
    void again();
  }, [again, isRunning, folder]);
  return { ...answer, again };
}
