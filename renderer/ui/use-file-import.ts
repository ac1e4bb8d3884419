import { useRef, useState } from 'react';
import type { Refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { readBase64 } from '../app/desk/read-base64.ts';

/** What every column of a table holds; null for one that is left out. */
export type Columns<Field extends string> = readonly (Field | null)[];

/** A file that was chosen. */
interface ChosenFile {
  readonly name: string;
  readonly base64: string;
}

/** A file that was looked through. */
interface Looking<Summary> {
  readonly kind: 'looking';
  readonly file: ChosenFile;
  readonly summary: Summary;
  readonly refusal: Refusal | null;
}

/** How far an import has come. */
export type FileImportStage<Summary, Field extends string> =
  | { readonly kind: 'choosing'; readonly wasStopped: boolean; readonly refusal: Refusal | null }
  /** `before` is what stands there while the columns are read anew; null for a file that was just chosen. */
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly before: Looking<Summary> | null;
      readonly mapping: Columns<Field> | null;
    }
  | Looking<Summary>
  | { readonly kind: 'writing'; readonly name: string };

/** What an import asks the core, and what happens at its end. */
interface Asks<Summary, Field extends string, Written> {
  readonly look: (base64: string, mapping: Columns<Field> | null) => Promise<Result<Summary, Refusal>>;
  /** `file` is the name of the file. */
  readonly write: (summary: Summary, file: string) => Promise<Result<Written, Refusal>>;
  /** Tells the core that nobody waits for the reading any more. */
  readonly stop: () => Promise<unknown>;
  readonly onDone: (written: Written, summary: Summary) => void;
}

const choosing = { kind: 'choosing', wasStopped: false, refusal: null } as const;

/** The import of a table: choose, look through, write. Nothing is in the book before `write`. */
export function useFileImport<Summary, Field extends string, Written>(asks: Asks<Summary, Field, Written>) {
  const [stage, setStage] = useState<FileImportStage<Summary, Field>>(choosing);
  // A preview that was overtaken by the next one must not come back.
  const turn = useRef(0);

  async function look(
    file: ChosenFile,
    mapping: Columns<Field> | null,
    before: Looking<Summary> | null,
  ): Promise<void> {
    const mine = (turn.current += 1);
    setStage({ kind: 'reading', name: file.name, before, mapping });
    const reply = await asks.look(file.base64, mapping);
    if (mine !== turn.current) return;
    if (reply.ok) setStage({ kind: 'looking', file, summary: reply.value, refusal: null });
    // The columns can still be put right; a file that is no table cannot.
    else if (before) setStage({ ...before, refusal: reply.error });
    else setStage({ ...choosing, refusal: reply.error });
  }

  return {
    stage,
    async choose(file: File): Promise<void> {
      const mine = (turn.current += 1);
      setStage({ kind: 'reading', name: file.name, before: null, mapping: null });
      const base64 = await readBase64(file);
      if (mine !== turn.current) return;
      if (base64 === null) setStage({ ...choosing, refusal: { kind: 'file-unreadable', what: file.name } });
      else await look({ name: file.name, base64 }, null, null);
    },
    async map(mapping: Columns<Field>): Promise<void> {
      if (stage.kind === 'looking') await look(stage.file, mapping, stage);
    },
    async stop(): Promise<void> {
      turn.current += 1;
      // What was looked through before the columns changed is still the plan of the core.
      setStage((now) =>
        now.kind === 'reading' && now.before ? now.before : { ...choosing, wasStopped: true },
      );
      await asks.stop();
    },
    again: () => setStage(choosing),
    async write(): Promise<void> {
      if (stage.kind !== 'looking') return;
      const { file, summary } = stage;
      setStage({ kind: 'writing', name: file.name });
      const reply = await asks.write(summary, file.name);
      if (reply.ok) asks.onDone(reply.value, summary);
      else setStage({ kind: 'looking', file, summary, refusal: reply.error });
    },
  };
}
