import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { stepOf } from '../../app/orders/order-step.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ActKey } from './ActKey.tsx';
import { useKeyedAct } from './complaint/use-keyed-act.ts';
import { offeredActs } from './row-acts.ts';

const Foot = styled('div')(({ theme }) => ({
  minHeight: 44,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  padding: '0 20px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '& > div': { flex: 1, display: 'flex', flexWrap: 'wrap', columnGap: 6, minWidth: 0 },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3, whiteSpace: 'nowrap' },
  '@container orders (max-width: 1240px)': { '& > small': { display: 'none' } },
}));

/** The digits the foot of a list offers; the order itself has all of them. */
const inFoot: readonly Chord[] = ['2', '3', '4', '7', '0'];

interface Props {
  readonly row: OrderRow | null;
  readonly total: number;
  readonly onStep: (row: OrderRow) => void;
  readonly onOpen: (row: OrderRow) => void;
  readonly onAct: (order: Order, act: OrderAct) => void;
}

/** What can be done with the chosen row, by key. */
export function ListFoot({ row, total, onStep, onOpen, onAct }: Props) {
  const t = useWords('orders');
  const words = useOrderWords();
  const blockOf = useActBlocks();
  const { nameOf, run } = useKeyedAct(onAct);
  const step = row && stepOf(row.order, row.nearest);
  const offered = row && offeredActs(row.order, step, (act) => blockOf(row.order, act) === null);
  const acts = offered ? [...(offered.second ? [offered.second] : []), ...offered.keyed] : [];
  const shown = acts.filter(({ chord }) => chord === '1' || inFoot.includes(chord));
  useKeys(
    row
      ? acts.map(({ chord, act }) => ({
          chord,
          label: nameOf(row.order, act),
          act: () => run(row.order, act),
        }))
      : [],
  );
  if (!row) return <Foot />;
  const block = step && step !== 'join' ? blockOf(row.order, step) : null;
  return (
    <Foot>
      <span>{t('chosen', { total })}</span>
      <div>
        {step && (
          <ActKey chord="Enter" onClick={() => onStep(row)} blockedBecause={block}>
            {words.step(row.order, step, row.nearest)}
          </ActKey>
        )}
        <ActKey chord="ArrowRight" onClick={() => onOpen(row)}>
          {t('open')}
        </ActKey>
        {shown.map(({ chord, act }) => (
          <ActKey key={chord} chord={chord} onClick={() => run(row.order, act)}>
            {nameOf(row.order, act)}
          </ActKey>
        ))}
      </div>
      <small>{t('fullNumbers')}</small>
    </Foot>
  );
}
