import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const List = styled('ol')(({ theme }) => ({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '62px 64px minmax(0, 1fr)',
    // Names in Latin letters are longer and are not cut.
    ':lang(en) &': { gridTemplateColumns: '62px 112px minmax(0, 1fr)' },
    gap: 10,
    padding: '5px 0',
    lineHeight: '20px',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& > li > time, & > li > span': { color: theme.palette.ink2 },
  '& > li > span': { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > li[data-tone="system"]': { color: theme.palette.ink2 },
  '& > li[data-tone="late"] > div': { color: theme.palette.late },
}));

export interface TimelineLine {
  readonly id: string;
  /** The moment for machines, ISO UTC. */
  readonly at: string;
  /** The time to the second as it is read. */
  readonly time: string;
  readonly who: string;
  readonly what: ReactNode;
  readonly tone?: 'person' | 'system' | 'late';
}

/** What happened to a record, newest first; lines of the system stand in grey (ux 5). */
export function Timeline({
  label,
  lines,
}: {
  readonly label: string;
  readonly lines: readonly TimelineLine[];
}) {
  return (
    <List aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} data-tone={line.tone ?? 'person'}>
          <time dateTime={line.at}>{line.time}</time>
          <span>{line.who}</span>
          <div>{line.what}</div>
        </li>
      ))}
    </List>
  );
}
