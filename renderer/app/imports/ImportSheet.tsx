import { styled } from '@mui/material/styles';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { ImportChoose } from './ImportChoose.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportOutcomes } from './ImportOutcomes.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { ImportReading } from './ImportReading.tsx';
import { ImportSample } from './ImportSample.tsx';
import type { FieldChoice, ImportJob, LookedThrough, Outcome, SampleTable } from './import-view.ts';

const Halves = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '340px minmax(0, 1fr)',
  '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  '& section + section': { borderTop: `1px solid ${theme.palette.line}` },
}));

const Padded = styled('div')({ padding: '12px 20px' });

const Spring = styled('span')({ flex: 1 });

interface Props<Field extends string, Summary extends LookedThrough<Field>> {
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly FieldChoice<Field>[];
  readonly job: ImportJob<Summary, Field>;
  readonly outcomesOf: (summary: Summary) => readonly Outcome[];
  readonly sampleOf: (summary: Summary) => SampleTable;
  readonly problemText: (problem: Summary['problems'][number]) => string;
  /** What the last button does; null when the table would write nothing. */
  readonly goOf: (summary: Summary) => string | null;
  readonly onClose: () => void;
}

/** The import of a table: it is looked through first, and nothing is in the book before the last button. */
export function ImportSheet<Field extends string, Summary extends LookedThrough<Field>>(
  props: Props<Field, Summary>,
) {
  const { title, hint, fields, job, outcomesOf, sampleOf, problemText, goOf, onClose } = props;
  const t = useWords('imports');
  const common = useWords('common');
  const figure = new Intl.NumberFormat(useFormat().language);
  const { stage } = job;
  const looking = stage.kind === 'looking' ? stage : null;
  const summary = looking?.summary ?? (stage.kind === 'reading' ? (stage.before?.summary ?? null) : null);
  const mapping = stage.kind === 'reading' ? stage.mapping : null;
  const go = looking && goOf(looking.summary);
  // What is being written is on its way to the disk; it can no longer be stopped.
  const leave = () => {
    if (stage.kind === 'reading') void job.stop();
    else if (stage.kind !== 'writing') onClose();
  };
  return (
    <Sheet
      isOpen
      title={title}
      width={1080}
      onClose={leave}
      escLabel={stage.kind === 'reading' ? t('stop') : common('close')}
      keys={[{ chord: 'Ctrl+Enter', act: () => void job.write(), when: () => go !== null }]}
      head={
        looking && (
          <span>{t('file', { file: looking.file.name, rows: figure.format(looking.summary.rows) })}</span>
        )
      }
      foot={
        looking && (
          <>
            <Button onClick={job.again}>{t('again')}</Button>
            <Spring />
            <PrimaryButton
              chord="Ctrl+Enter"
              onClick={() => void job.write()}
              blockedBecause={go === null ? t('nothing') : undefined}
            >
              {go ?? title}
            </PrimaryButton>
          </>
        )
      }
    >
      {stage.kind === 'choosing' && (
        <ImportChoose hints={[hint]} stage={stage} onChoose={(file) => void job.choose(file)} />
      )}
      {stage.kind === 'reading' && (
        <Padded>
          <ImportReading file={stage.name} isAgain={summary !== null} onStop={() => void job.stop()} />
        </Padded>
      )}
      {stage.kind === 'writing' && <Padded role="status">{t('writing')}</Padded>}
      {looking?.refusal && (
        <Padded>
          <ErrorNote error={looking.refusal} />
        </Padded>
      )}
      {summary && stage.kind !== 'writing' && (
        <Halves>
          <div>
            <ImportColumns<Field>
              headings={summary.headings}
              mapping={mapping ?? summary.mapping}
              fields={fields}
              onMap={(next) => void job.map(next)}
            />
          </div>
          <div>
            <ImportOutcomes outcomes={outcomesOf(summary)} summary={summary} />
            <ImportProblems summary={summary} textOf={problemText} />
            <ImportSample sample={sampleOf(summary)} />
          </div>
        </Halves>
      )}
    </Sheet>
  );
}
