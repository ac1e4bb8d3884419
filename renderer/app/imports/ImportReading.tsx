import { LongWork } from '../../ui/LongWork.tsx';
import { useImportProgress } from '../desk/use-import-progress.ts';
import { useWords } from '../words/use-words.ts';

interface Props {
  /** The name of the file. */
  readonly file: string;
  /** Whether it is looked through again, with other columns. */
  readonly isAgain: boolean;
  readonly onStop?: () => void;
}

/** A table that is being read: what, how many of how many, how long still. */
export function ImportReading({ file, isAgain, onStop }: Props) {
  const t = useWords('imports');
  return (
    <LongWork
      what={t(isAgain ? 'checking' : 'reading', { file })}
      progress={useImportProgress()}
      {...(onStop && { onCancel: onStop })}
    />
  );
}
