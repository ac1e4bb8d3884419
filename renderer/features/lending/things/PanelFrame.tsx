import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';

const Aside = styled('aside')(({ theme }) => ({
  width: 400,
  flex: 'none',
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
  borderLeft: `1px solid ${theme.palette.line}`,
}));

const Head = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  padding: '10px 20px 6px',
  '& > h2': { ...theme.typography.title, overflowWrap: 'anywhere' },
  '& > :last-child:not(h2)': { ...theme.typography.second, marginLeft: 'auto', color: theme.palette.ink2 },
}));

const Body = styled('div')({ flex: 1, minHeight: 0, overflowY: 'auto', padding: '0 20px 12px' });

const Foot = styled('div')(({ theme }) => ({
  flex: 'none',
  minHeight: 60,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 8,
  padding: '8px 20px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& button': { flex: 'none' },
  // What is missing may be a long line; it stands above the button it belongs to.
  '& > [data-blocked="true"]': { flexDirection: 'column', alignItems: 'flex-end', gap: 4 },
}));

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** What stands at the right of the cabinet: a head, what scrolls, and what is done with it. */
export function PanelFrame({ title, aside, foot, children, ref }: Props) {
  return (
    <Aside ref={ref} aria-label={title}>
      <Head>
        <h2>{title}</h2>
        {aside && <span>{aside}</span>}
      </Head>
      <Body>{children}</Body>
      {foot && <Foot>{foot}</Foot>}
    </Aside>
  );
}
