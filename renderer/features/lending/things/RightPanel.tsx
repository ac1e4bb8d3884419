import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { goTo, type LendingPanel } from '../../../app/navigation/navigation.ts';
import { BorrowerCard } from './BorrowerCard.tsx';
import { ChasePanel } from './ChasePanel.tsx';
import { LendPanel } from './LendPanel.tsx';
import { LoanCard } from './LoanCard.tsx';
import { ThingCard } from './ThingCard.tsx';
import { ThingForm } from './ThingForm.tsx';

interface Props {
  readonly register: Register;
  readonly lines: readonly ThingLine[];
  readonly panel: LendingPanel | undefined;
  /** The overdue loan that is asked back now. */
  readonly asking: string | null;
  readonly onAsk: (number: string | null) => void;
  readonly onLabel: (code: string) => void;
  readonly onList: () => void;
}

/** What stands at the right of a register: the lending in progress, unless a card was asked for. */
export function RightPanel({ register, lines, panel, asking, onAsk, onLabel, onList }: Props) {
  const toLending = () =>
    goTo({ place: 'lending', register: register.id, panel: { kind: 'lend', codes: [] } });
  if (asking !== null) return <ChasePanel key={asking} number={asking} onDone={() => onAsk(null)} />;
  switch (panel?.kind) {
    case 'thing':
      return <ThingCard key={panel.code} code={panel.code} onDone={toLending} onLabel={onLabel} />;
    case 'new-thing':
      return <ThingForm register={register} thing={null} onDone={toLending} onLabel={onLabel} />;
    case 'borrower':
      return <BorrowerCard key={panel.id} id={panel.id} />;
    case 'stay':
      return <LoanCard key={panel.number} number={panel.number} onAsk={onAsk} />;
    default:
      return <LendPanel register={register} lines={lines} onList={onList} />;
  }
}
