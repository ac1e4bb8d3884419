import { styled } from '@mui/material/styles';
import type { OutputOf } from '../../../shared/contract.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ImportChoose } from './ImportChoose.tsx';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportOutlook } from './ImportOutlook.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { ImportWork } from './ImportWork.tsx';
import { useImport, type ImportSummary } from './use-import.ts';

const Halves = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '340px minmax(0, 1fr)',
  '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  '& section + section': { borderTop: `1px solid ${theme.palette.line}` },
}));

const Padded = styled('div')({ padding: '12px 20px' });

const Spring = styled('span')({ flex: 1 });

interface Props {
  readonly onClose: () => void;
  readonly onDone: (written: OutputOf<'directory.import'>) => void;
}

/** Importing the owner register: the file is looked through first, and nothing is in the book before the last button. */
export function ImportSheet({ onClose, onDone }: Props) {
  const t = useWords('directory');
  const common = useWords('common');
  const { language } = useFormat();
  const figure = new Intl.NumberFormat(language);
  const { stage, choose, map, stop, again, write } = useImport(onDone);
  const isLooking = stage.kind === 'looking';
  const summary = isLooking
    ? stage.summary
    : stage.kind === 'reading'
      ? (stage.before?.summary ?? null)
      : null;
  const mapping = stage.kind === 'reading' ? stage.mapping : null;
  const goText = ({ newPlaces, changedPlaces, newPeople, changedPeople, problemRows }: ImportSummary) => {
    const counts = {
      places: figure.format(newPlaces + changedPlaces),
      people: figure.format(newPeople + changedPeople),
    };
    if (newPlaces + changedPlaces + newPeople + changedPeople === 0) return null;
    return problemRows === 0
      ? t('import.go', counts)
      : t('import.goLeaving', { ...counts, rows: figure.format(problemRows) });
  };
  const go = isLooking ? goText(stage.summary) : null;
  // What is being written is on its way to the disk; it can no longer be stopped.
  const leave = () => {
    if (stage.kind === 'reading') void stop();
    else if (stage.kind !== 'writing') onClose();
  };
  return (
    <Sheet
      isOpen
      title={t('import.title')}
      width={1080}
      onClose={leave}
      escLabel={stage.kind === 'reading' ? t('import.stop') : common('close')}
      keys={[{ chord: 'Ctrl+Enter', act: () => void write(), when: () => go !== null }]}
      head={
        isLooking && (
          <span>{t('import.file', { file: stage.file.name, rows: figure.format(stage.summary.rows) })}</span>
        )
      }
      foot={
        isLooking && (
          <>
            <Button onClick={again}>{t('import.again')}</Button>
            <Spring />
            <PrimaryButton
              chord="Ctrl+Enter"
              onClick={() => void write()}
              blockedBecause={go === null ? t('import.nothing') : undefined}
            >
              {go ?? t('import.go', { places: 0, people: 0 })}
            </PrimaryButton>
          </>
        )
      }
    >
      {stage.kind === 'choosing' && <ImportChoose stage={stage} onChoose={(file) => void choose(file)} />}
      {stage.kind === 'reading' && (
        <Padded>
          <ImportWork
            what={t(summary ? 'import.checking' : 'import.reading', { file: stage.name })}
            onStop={() => void stop()}
          />
        </Padded>
      )}
      {stage.kind === 'writing' && <Padded role="status">{t('import.writing')}</Padded>}
      {isLooking && stage.refusal && (
        <Padded>
          <ErrorNote error={stage.refusal} />
        </Padded>
      )}
      {summary && stage.kind !== 'writing' && (
        <Halves>
          <div>
            <ImportMapping
              headings={summary.headings}
              mapping={[...(mapping ?? summary.mapping)]}
              onMap={(next) => void map(next)}
            />
          </div>
          <div>
            <ImportOutlook summary={summary} />
            <ImportProblems summary={summary} />
          </div>
        </Halves>
      )}
    </Sheet>
  );
}
