import { styled } from '@mui/material/styles';
import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useFocusFirst } from '../orders/use-focus-first.ts';
import { useWords } from '../words/use-words.ts';
import { ExportFields } from './ExportFields.tsx';
import { useExportForm } from './use-export-form.ts';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });
const About = styled('span')(({ theme }) => ({ color: theme.palette.ink2 }));
const Spring = styled('span')({ flex: 1 });

/** Where Enter stops on its way through the sheet. */
const stops = 'input, [role="radio"][tabindex="0"]';

interface Props {
  readonly subject: FileSubject;
  /** What is exported, in words: the name of the ledger or report, and the period. */
  readonly about: string;
  readonly onClose: () => void;
  /** Hears the id of the export that has begun, after which the sheet is closed. */
  readonly onBegun?: (id: string) => void;
}

/** The sheet that begins an export (Ctrl E): digits choose, Enter goes on, Ctrl Enter begins; the desk goes on meanwhile. */
export function ExportSheet({ subject, about, onClose, onBegun }: Props) {
  const t = useWords('reports');
  const common = useWords('common');
  const [body, attachBody] = useFocusFirst(stops);
  const { choice, choose, refusal, isAsking, begin } = useExportForm(subject, (id) => {
    onBegun?.(id);
    onClose();
  });
  const blocked = choice.reason.trim() === '' ? common('reasonMissing') : undefined;
  const goOn = () => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    all[all.findIndex((stop) => stop === document.activeElement) + 1]?.focus();
  };
  const submit = () => void begin();
  return (
    <Sheet
      isOpen
      title={t('export.title')}
      width={680}
      onClose={onClose}
      escLabel={t('export.leave')}
      head={<About>{about}</About>}
      keys={[
        { chord: 'Enter', label: t('export.next'), act: goOn, inFields: true },
        {
          chord: 'Ctrl+Enter',
          label: t('export.begin'),
          act: submit,
          onButtons: true,
          when: () => blocked === undefined && !isAsking,
        },
      ]}
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={onClose}>
            {t('export.leave')}
          </Button>
          <Spring />
          <PrimaryButton chord="Ctrl+Enter" onClick={submit} blockedBecause={blocked}>
            {t('export.begin')}
          </PrimaryButton>
        </>
      }
    >
      <Body ref={attachBody}>
        <ExportFields kind={subject.kind} choice={choice} choose={choose} />
        {refusal && <ErrorNote error={refusal} />}
      </Body>
    </Sheet>
  );
}
