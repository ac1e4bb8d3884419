import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';

const Aside = styled('aside')(({ theme }) => ({
  minHeight: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
  borderLeft: `1px solid ${theme.palette.line}`,
}));

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  minHeight: 48,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 10px',
  padding: '6px 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > h2': { ...theme.typography.title, overflowWrap: 'anywhere' },
  '& > span': { ...theme.typography.second, color: theme.palette.ink3 },
  '& > [data-at="end"]': { marginLeft: 'auto' },
}));

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  padding: '12px 20px',
  '& > *': { flex: 'none' },
});

const Foot = styled('footer')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 10,
  minHeight: 56,
  padding: '8px 20px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span:first-of-type': { flex: 1, justifyContent: 'flex-end' },
  '& button': { flex: 'none' },
  '& > small': { ...theme.typography.meta, flex: 1, color: theme.palette.ink3 },
}));

interface Props {
  readonly title: string;
  /** Beside the title: the number, how it stands. */
  readonly aside?: ReactNode;
  /** At the right end of the head. */
  readonly end?: ReactNode;
  readonly foot?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** The right side of a register: a form or a card, with its head and foot standing still. */
export function StayPanel({ title, aside, end, foot, ref, children }: Props) {
  return (
    <Aside aria-label={title} ref={ref}>
      <Head>
        <h2>{title}</h2>
        {aside !== undefined && <span>{aside}</span>}
        {end !== undefined && <div data-at="end">{end}</div>}
      </Head>
      <Body>{children}</Body>
      {foot !== undefined && <Foot>{foot}</Foot>}
    </Aside>
  );
}
