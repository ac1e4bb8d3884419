import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';

const Part = styled('section')({ padding: '10px 16px' });

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  marginBottom: 4,
  '& > h2': theme.typography.h2,
  '& > span': { ...theme.typography.second, color: theme.palette.ink3 },
  '& > span[data-at="end"]': { ...theme.typography.meta, marginLeft: 'auto' },
}));

interface Props {
  readonly title: string;
  /** Beside the title: a count, a remark. */
  readonly aside?: ReactNode;
  /** At the right end of the line. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a side panel. */
export function Section({ title, aside, end, children }: Props) {
  const id = useId();
  return (
    <Part aria-labelledby={id}>
      <Head>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <span>{aside}</span>}
        {end !== undefined && <span data-at="end">{end}</span>}
      </Head>
      {children}
    </Part>
  );
}
