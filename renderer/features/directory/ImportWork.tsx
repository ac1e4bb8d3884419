import { LongWork } from '../../ui/LongWork.tsx';
import { useImportProgress } from '../../app/desk/use-import-progress.ts';

/** A register that is being read: what, how many of how many, how long still; Esc stops it. */
export function ImportWork({ what, onStop }: { readonly what: string; readonly onStop: () => void }) {
  return <LongWork what={what} progress={useImportProgress()} onCancel={onStop} />;
}
