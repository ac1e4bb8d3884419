import { goTo } from '../navigation/navigation.ts';
import { RecordView } from './RecordView.tsx';
import { useCallRecord } from './use-call-record.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

interface Props {
  readonly number: string;
  readonly onClose: () => void;
}

/** A call as it was written; Enter opens the order that it left. */
export function CallSheet({ number, onClose }: Props) {
  const t = useWords('reports');
  const common = useWords('common');
  const order = useCallRecord(number).call?.order ?? null;
  const open = () => {
    if (order !== null) goTo({ place: 'orders', view: 'all', order });
  };
  return (
    <Sheet
      isOpen
      title={number}
      width={620}
      onClose={onClose}
      escLabel={common('close')}
      keys={[
        {
          chord: 'Enter',
          label: t('records.openOrder'),
          act: open,
          onButtons: true,
          when: () => order !== null,
        },
      ]}
      foot={
        <>
          <Button autoFocus chord="Escape" onClick={onClose}>
            {common('close')}
          </Button>
          {order !== null && (
            <PrimaryButton chord="Enter" onClick={open}>
              {t('records.openOrder')}
            </PrimaryButton>
          )}
        </>
      }
    >
      <RecordView record={number} />
    </Sheet>
  );
}
