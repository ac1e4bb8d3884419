import { useRef } from 'react';
import { PrimaryButton } from './PrimaryButton.tsx';

interface Props {
  readonly label: string;
  /** The endings that may be chosen: `.xlsx,.csv`. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  /** Why nothing can be chosen now; the button then says so. */
  readonly blockedBecause?: string | undefined;
}

/** The choice of a file, begun with a button that has the focus. */
export function FileButton({ label, accept, onChoose, blockedBecause }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <PrimaryButton autoFocus onClick={() => input.current?.click()} blockedBecause={blockedBecause}>
        {label}
      </PrimaryButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (chosen) onChoose(chosen);
        }}
      />
    </>
  );
}
