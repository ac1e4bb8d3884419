import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { setReportPlace, useIsOpen } from './report-place.ts';

/** The name of a row; it is pressed anywhere on the row, which has to be `position: relative`. */
const Face = styled('button')({
  all: 'unset',
  cursor: 'pointer',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
});

interface Props {
  /** What the row is remembered by: whoever comes back finds the focus there. */
  readonly id: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** What opens the records behind a row of a table. */
export function RowButton({ id, onOpen, children }: Props) {
  const isOpen = useIsOpen(id);
  return (
    <Face
      type="button"
      data-row={id}
      aria-current={isOpen || undefined}
      onFocus={() => setReportPlace({ row: id })}
      onClick={onOpen}
    >
      {children}
    </Face>
  );
}
