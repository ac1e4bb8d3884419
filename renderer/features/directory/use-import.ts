import { useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { ColumnMapping } from '../../../shared/domain/directory/headings.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { readBase64 } from './read-base64.ts';

export type ImportSummary = OutputOf<'directory.preview'>;

/** A register that was chosen. */
interface Register {
  readonly name: string;
  readonly base64: string;
}

/** A register that was looked through. */
interface Looking {
  readonly kind: 'looking';
  readonly register: Register;
  readonly summary: ImportSummary;
  readonly refusal: Refusal | null;
}

/** How far an import has come. */
export type ImportStage =
  | { readonly kind: 'choosing'; readonly wasStopped: boolean; readonly refusal: Refusal | null }
  /** `before` is what stands there while the columns are read anew; null for a file that was just chosen. */
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly before: Looking | null;
      readonly mapping: ColumnMapping | null;
    }
  | Looking
  | { readonly kind: 'writing'; readonly name: string };

function choosing(refusal: Refusal | null = null, wasStopped = false): ImportStage {
  return { kind: 'choosing', wasStopped, refusal };
}

/** The import of an owner register: choose, look through, write. Nothing is in the book before `write`. */
export function useImport(onDone: (written: OutputOf<'directory.import'>) => void) {
  const invoke = useInvoke();
  const [stage, setStage] = useState<ImportStage>(choosing);
  // A preview that was overtaken by the next one must not come back.
  const turn = useRef(0);

  async function look(
    register: Register,
    mapping: ColumnMapping | null,
    before: Looking | null,
  ): Promise<void> {
    const mine = (turn.current += 1);
    setStage({ kind: 'reading', name: register.name, before, mapping });
    const reply = await invoke('directory.preview', {
      base64: register.base64,
      ...(mapping && { mapping: [...mapping] }),
    });
    if (mine !== turn.current) return;
    if (reply.ok) setStage({ kind: 'looking', register, summary: reply.value, refusal: null });
    // The columns can still be put right; a file that is no table cannot.
    else if (before) setStage({ ...before, refusal: reply.error });
    else setStage(choosing(reply.error));
  }

  return {
    stage,
    async choose(file: File): Promise<void> {
      const mine = (turn.current += 1);
      setStage({ kind: 'reading', name: file.name, before: null, mapping: null });
      const base64 = await readBase64(file).catch(() => null);
      if (mine !== turn.current) return;
      if (base64 === null) setStage(choosing({ kind: 'file-unreadable', what: file.name }));
      else await look({ name: file.name, base64 }, null, null);
    },
    async map(mapping: ColumnMapping): Promise<void> {
      if (stage.kind === 'looking') await look(stage.register, mapping, stage);
    },
    async stop(): Promise<void> {
      turn.current += 1;
      // What was looked through before the columns changed is still the plan of the core.
      setStage((now) => (now.kind === 'reading' && now.before ? now.before : choosing(null, true)));
      await invoke('directory.cancel', {});
    },
    again: () => setStage(choosing()),
    async write(): Promise<void> {
      if (stage.kind !== 'looking') return;
      const { register, summary } = stage;
      setStage({ kind: 'writing', name: register.name });
      const reply = await invoke('directory.import', {
        plan: summary.plan,
        leaveOutProblems: summary.problemCount > 0,
      });
      if (reply.ok) onDone(reply.value);
      else setStage({ kind: 'looking', register, summary, refusal: reply.error });
    },
  };
}
