import { styled } from '@mui/material/styles';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';

const Foot = styled('div')(({ theme }) => ({
  minHeight: 56,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  padding: '6px 28px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > [data-part="end"]': { marginLeft: 'auto' },
}));

/** What the foot of a card can do. */
interface Acts {
  readonly save: () => void;
  readonly noAnswer: () => void;
  readonly refuse: () => void;
  readonly entrust: () => void;
  readonly giveUp: () => void;
}

interface Props {
  readonly line: CallbackLine;
  readonly order: Order;
  /** Why nothing can be saved yet. */
  readonly hindrance: string | null;
  /** Why nothing at all can be written about it. */
  readonly block: string | null;
  readonly opensRework: boolean;
  readonly on: Acts;
}

/** The numbered acts of a callback, and saving it. */
export function CallbackFoot(props: Props) {
  const { hindrance, on } = props;
  const acts = useFootActs(props);
  const label = useSaveLabel(props);
  useKeys([
    { chord: 'Enter', act: on.save },
    { chord: 'Ctrl+Enter', label, act: on.save, onButtons: true },
    ...acts.map(({ chord, label: name, act, blockedBecause }) => ({
      chord,
      label: name,
      act,
      when: () => !blockedBecause,
    })),
  ]);
  return (
    <Foot>
      {acts.map(({ chord, label: name, act, blockedBecause }) => (
        <Button key={chord} chord={chord} onClick={act} blockedBecause={blockedBecause}>
          {name}
        </Button>
      ))}
      <span data-part="end">
        <PrimaryButton
          chord="Ctrl+Enter"
          // Where there are no scores to begin with, the digits still count before a word is typed.
          autoFocus={props.line.reason === 'promised'}
          onClick={on.save}
          blockedBecause={hindrance}
        >
          {label}
        </PrimaryButton>
      </span>
    </Foot>
  );
}

interface FootAct {
  readonly chord: Chord;
  readonly label: string;
  readonly act: () => void;
  readonly blockedBecause?: string | null;
}

function useFootActs({ line, order, block, on }: Props): readonly FootAct[] {
  const t = useWords('callbacks');
  const closeBlock = useActBlocks()(order, 'close');
  const isAddress = line.reason === 'address';
  return [
    // The reason why nothing can be written stands once, beside saving.
    ...(block !== null || isAddress ? [] : [{ chord: '7' as const, label: t('noAnswer'), act: on.noAnswer }]),
    ...(block !== null
      ? []
      : [{ chord: '8' as const, label: t(isAddress ? 'notWanted' : 'refused'), act: on.refuse }]),
    { chord: '9', label: t('entrust'), act: on.entrust },
    ...(line.state === 'spent'
      ? [
          line.followUp === null
            ? {
                chord: '0' as const,
                label: t('closeUncalled'),
                act: on.giveUp,
                blockedBecause: closeBlock,
              }
            : { chord: '0' as const, label: t('giveUp'), act: on.giveUp },
        ]
      : []),
  ];
}

function useSaveLabel({ line, opensRework }: Props): string {
  const t = useWords('callbacks');
  if (opensRework) return t('saveRework');
  if (line.reason === 'address') return t('saveSent');
  return t(line.reason === 'promised' ? 'saveReached' : 'save');
}
