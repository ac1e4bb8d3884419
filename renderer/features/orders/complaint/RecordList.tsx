import { styled } from '@mui/material/styles';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useFocusFirst } from '../../../app/orders/use-focus-first.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { openDuties } from '../../../../shared/rules/duties.ts';
import { ActKey } from '../ActKey.tsx';
import { recordingOf, type RecordChoice } from './record-choices.ts';
import { useRecordBlocks } from './use-record-blocks.ts';
import { useRecording } from './use-recording.ts';

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  padding: '8px 12px',
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    minHeight: 36,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& > li:last-of-type': { borderBottom: 0 },
  '& > li[data-owed="true"] button': { fontWeight: 700 },
  '& small': { ...theme.typography.meta, marginLeft: 'auto', padding: '0 8px', color: theme.palette.ink3 },
}));

interface Props {
  readonly order: Order;
  readonly title: string;
  readonly choices: readonly RecordChoice[];
}

/** The numbered list of what can be written into a complaint; what is still owed stands bold. */
export function RecordList({ order, title, choices }: Props) {
  const t = useWords('complaints');
  const acts = useWords('acts');
  const [, attachBody] = useFocusFirst('button:not([aria-disabled="true"])');
  const { start, trouble } = useRecording();
  return (
    <Sheet
      isOpen
      title={title}
      width={520}
      onClose={closeOverlay}
      escLabel={acts('leave')}
      head={
        <span>
          <b>{order.number}</b> {order.place.name} {order.contact.name}
        </span>
      }
      foot={
        <Button tone="quiet" chord="Escape" onClick={closeOverlay}>
          {acts('leave')}
        </Button>
      }
    >
      <Lines order={order} choices={choices} onStart={start} attach={attachBody} label={t('whichRecord')} />
      {trouble && <ErrorNote error={trouble} />}
    </Sheet>
  );
}

interface LinesProps extends Pick<Props, 'order' | 'choices'> {
  readonly onStart: (order: Order, recording: RecordChoice['does']) => void;
  readonly attach: (node: HTMLElement | null) => void;
  readonly label: string;
}

function Lines({ order, choices, onStart, attach, label }: LinesProps) {
  const t = useWords('complaints');
  const blockOf = useRecordBlocks();
  const owed = new Set(openDuties(order).map((duty) => recordingOf[duty]));
  const lines = choices.map(({ chord, does }) => ({ chord, does, block: blockOf(order, does) }));
  useKeys(
    lines.map(({ chord, does, block }) => ({
      chord,
      label: nameOf(does),
      act: () => block === null && onStart(order, does),
    })),
  );
  function nameOf(does: RecordChoice['does']): string {
    return does === 'more' ? t('more') : t(`sheet.${does}`);
  }
  return (
    <List ref={attach} aria-label={label}>
      {lines.map(({ chord, does, block }) => (
        <li key={does} data-owed={owed.has(does)}>
          <ActKey chord={chord} onClick={() => onStart(order, does)} blockedBecause={block}>
            {nameOf(does)}
          </ActKey>
          {(block ?? (owed.has(does) && t('duties.todo'))) && <small>{block ?? t('duties.todo')}</small>}
        </li>
      ))}
    </List>
  );
}
