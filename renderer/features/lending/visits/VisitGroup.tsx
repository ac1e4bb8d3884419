import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';

const Part = styled('section')(({ theme }) => ({
  paddingTop: 10,
  '& > header': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 10,
    padding: '0 20px 4px',
    '& > h2': theme.typography.h2,
    '& > span': { ...theme.typography.second, color: theme.palette.ink3 },
    '& > small': {
      ...theme.typography.meta,
      marginLeft: 'auto',
      color: theme.palette.ink3,
      textAlign: 'right',
    },
  },
  '& > p': {
    padding: '8px 20px',
    color: theme.palette.ink2,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
}));

interface Props {
  readonly title: string;
  readonly count: number;
  readonly end?: ReactNode;
  /** What stands there without rows. */
  readonly empty: string;
  /** Below the rows. */
  readonly remark?: string | undefined;
  readonly children: ReactNode;
}

/** A titled part of the list of visits. */
export function VisitGroup({ title, count, end, empty, remark, children }: Props) {
  const id = useId();
  return (
    <Part aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span>{count}</span>
        {end !== undefined && <small>{end}</small>}
      </header>
      {count === 0 ? (
        <p>{empty}</p>
      ) : (
        <div role="grid" aria-label={title}>
          {children}
        </div>
      )}
      {remark !== undefined && <p>{remark}</p>}
    </Part>
  );
}
