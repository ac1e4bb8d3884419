import { styled } from '@mui/material/styles';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { restsForDnd } from './request-step.ts';
import { useRequestRows } from './use-request-rows.ts';

const Panel = styled('section')(({ theme }) => ({
  padding: '10px 20px',
  '& > dl': {
    ...theme.typography.second,
    display: 'grid',
    gridTemplateColumns: '48px minmax(0, 1fr)',
    gap: '3px 10px',
    margin: 0,
  },
  '& dt': { color: theme.palette.ink3 },
  '& dd': { margin: 0, overflowWrap: 'anywhere', color: theme.palette.ink2 },
  '& dd[data-known="true"]': { color: theme.palette.ink },
  ':lang(en) & > dl': { gridTemplateColumns: '60px minmax(0, 1fr)' },
}));

/** The steps of R5.2 as one line each: the wish, what was offered, who confirmed, the chases, done and called back. */
export function RequestPanel({ order }: { readonly order: Order }) {
  const t = useWords('requests');
  const rows = useRequestRows(order);
  const shown =
    order.kind === 'request'
      ? (['wish', 'offer', 'relay', 'chase', 'dnd', 'done'] as const)
      : (['dnd'] as const);
  const hasDnd = restsForDnd(order) || (order.request?.dnd.length ?? 0) > 0;
  return (
    <Panel aria-label={t('panel')}>
      <dl>
        {shown
          .filter((name) => name !== 'dnd' || hasDnd)
          .map((name) => (
            <Row key={name} name={t(`row.${name}`)} {...rows[name]} />
          ))}
      </dl>
    </Panel>
  );
}

interface RowProps {
  readonly name: string;
  readonly text: string;
  readonly isKnown: boolean;
}

function Row({ name, text, isKnown }: RowProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-known={isKnown}>{text}</dd>
    </>
  );
}
