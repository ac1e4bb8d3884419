import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { ImportChoose } from '../../../app/imports/ImportChoose.tsx';
import { ImportColumns } from '../../../app/imports/ImportColumns.tsx';
import { ImportReading } from '../../../app/imports/ImportReading.tsx';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goTo, type LendingPanel } from '../../../app/navigation/navigation.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { InventoryFoot } from './InventoryFoot.tsx';
import { InventoryLook } from './InventoryLook.tsx';
import { useImportBlock } from './use-import-block.ts';
import { useInventoryFields } from './use-inventory-fields.ts';
import { useInventoryImport } from './use-inventory-import.ts';

const Head = styled('header')(({ theme }) => ({
  minHeight: 48,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > h1': theme.typography.title,
  '& > span': {
    flex: 1,
    minWidth: 0,
    color: theme.palette.ink2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
}));

const Halves = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: '340px minmax(0, 1fr)',
  backgroundColor: theme.palette.sheet,
  '& > div': { minHeight: 0, overflow: 'auto' },
  '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  '& section + section': { borderTop: `1px solid ${theme.palette.line}` },
}));

const Whole = styled('div')(({ theme }) => ({ flex: 1, backgroundColor: theme.palette.sheet }));
const Padded = styled('div')(({ theme }) => ({
  padding: '12px 20px',
  backgroundColor: theme.palette.sheet,
}));

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** An inventory that is read in from a file: looked through first, and nothing is in the book before the last button. */
export function InventoryImport({ register }: Props) {
  const t = useWords('inventory');
  const imports = useWords('imports');
  const toast = useToast();
  const { language } = useFormat();
  const figure = new Intl.NumberFormat(language);
  const [isPrinting, setPrinting] = useState(false);
  const name = language === 'en' ? register.latinName || register.name : register.name;
  const back = () => goTo({ place: 'lending', register: register.id });
  const done = ({ things, slip }: OutputOf<'things.import'>) => {
    const said = slip === null ? 'import.done' : 'import.doneLabels';
    toast({ text: t(said, { things: figure.format(things) }) });
    back();
  };
  const { stage, choose, map, stop, again, write } = useInventoryImport(register.id, isPrinting, done);
  const looking = stage.kind === 'looking' ? stage : stage.kind === 'reading' ? stage.before : null;
  const mapping = stage.kind === 'reading' ? stage.mapping : null;
  // What is being written is on its way to the disk; it can no longer be stopped.
  const leave = () => {
    if (stage.kind === 'reading') void stop();
    else if (stage.kind !== 'writing') back();
  };
  const leaveText = stage.kind === 'reading' ? imports('stop') : t('import.back', { register: name });
  useKeys([{ chord: 'Escape', act: leave, label: leaveText }]);
  const fields = useInventoryFields(register);
  const block = useImportBlock();
  const isHiding = register.classes.some(({ hidesDoor }) => hidesDoor);
  return (
    <>
      <Head>
        <h1>{t('import.title', { register: name })}</h1>
        <span>
          {stage.kind === 'looking' &&
            imports('file', { file: stage.file.name, rows: figure.format(stage.summary.rows) })}
        </span>
        <Button scale="small" chord="Escape" onClick={leave}>
          {leaveText}
        </Button>
      </Head>
      {stage.kind === 'reading' && (
        <Padded>
          <ImportReading file={stage.name} isAgain={looking !== null} />
        </Padded>
      )}
      {stage.kind === 'looking' && stage.refusal && (
        <Padded>
          <ErrorNote error={stage.refusal} />
        </Padded>
      )}
      {looking ? (
        <Halves>
          <div>
            <ImportColumns
              fields={fields}
              headings={looking.summary.headings}
              mapping={mapping ?? looking.summary.mapping}
              onMap={(next) => void map(next)}
            />
          </div>
          <div>
            <InventoryLook register={register} summary={looking.summary} />
          </div>
        </Halves>
      ) : (
        <Whole>
          {stage.kind === 'choosing' && (
            <ImportChoose
              hints={[t('import.chooseHint'), ...(isHiding ? [t('import.hidden')] : [])]}
              stage={stage}
              onChoose={(file) => void choose(file)}
              blockedBecause={block}
            />
          )}
          {stage.kind === 'writing' && <Padded role="status">{imports('writing')}</Padded>}
        </Whole>
      )}
      {stage.kind === 'looking' && (
        <InventoryFoot
          summary={stage.summary}
          isPrinting={isPrinting}
          onPrinting={setPrinting}
          onAgain={again}
          onWrite={() => void write()}
        />
      )}
    </>
  );
}
