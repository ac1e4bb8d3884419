import { styled } from '@mui/material/styles';
import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import { Button } from '../../ui/Button.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useWhoMay } from '../desk/use-who-may.ts';
import { useWords } from '../words/use-words.ts';
import { formatsOf, useLastReasons, type ExportChoice } from './use-export-form.ts';

const Offered = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 4, marginTop: 4 });

const LONGEST_REASON = 500;
const LONGEST_FOLDER = 1_000;

interface Props {
  readonly kind: FileSubject['kind'];
  readonly choice: ExportChoice;
  readonly choose: (part: Partial<ExportChoice>) => void;
}

/** What is chosen for an export: format, language, telephones, the reason and where the file goes. */
export function ExportFields({ kind, choice, choose }: Props) {
  const t = useWords('reports');
  const settings = useWords('settings');
  return (
    <FormGrid>
      <FormRow label={t('export.format')}>
        <Segmented
          options={formatsOf[kind].map((value) => ({ value, label: t(`export.formatOf.${value}`) }))}
          value={choice.format}
          onChange={(format) => choose({ format })}
        />
      </FormRow>
      <FormRow label={t('export.language')}>
        <Segmented
          options={(['zh-CN', 'en'] as const).map((value) => ({
            value,
            label: settings(`thisPc.language.${value}`),
          }))}
          value={choice.language}
          onChange={(language) => choose({ language })}
        />
      </FormRow>
      {/* A report has figures and no telephones; a list of a register has them masked. */}
      {kind === 'ledger' && <PhonesRow personal={choice.personal} choose={choose} />}
      <ReasonRow reason={choice.reason} hint={t('export.reasonHint')} choose={choose} />
      <FormRow label={t('export.folder')} hint={t('export.folderHint')}>
        <TextInput
          value={choice.folder}
          inputProps={{ maxLength: LONGEST_FOLDER }}
          onChange={({ target }) => choose({ folder: target.value })}
        />
      </FormRow>
    </FormGrid>
  );
}

function PhonesRow({ personal, choose }: Pick<Props, 'choose'> & { readonly personal: boolean }) {
  const t = useWords('reports');
  const whoMay = useWhoMay('export personal data');
  const values = whoMay === null ? (['masked', 'full'] as const) : (['masked'] as const);
  return (
    <FormRow
      label={t('export.phones')}
      hint={
        whoMay !== null
          ? t('export.fullNeeds', { roles: whoMay })
          : personal
            ? t('export.fullIsNoted')
            : undefined
      }
      hintTone={personal ? 'soon' : 'plain'}
    >
      <Segmented
        options={values.map((value) => ({ value, label: t(`export.phonesOf.${value}`) }))}
        value={personal ? 'full' : 'masked'}
        onChange={(value) => choose({ personal: value === 'full' })}
      />
    </FormRow>
  );
}

interface ReasonProps {
  readonly reason: string;
  /** Where the reason is kept. */
  readonly hint: string;
  readonly choose: (part: { readonly reason: string }) => void;
}

/** Why something leaves the book, with the last reasons to choose from. */
export function ReasonRow({ reason, hint, choose }: ReasonProps) {
  const t = useWords('reports');
  const offered = useLastReasons();
  return (
    <FormRow label={t('export.reason')} hint={hint}>
      <TextInput
        value={reason}
        inputProps={{ maxLength: LONGEST_REASON }}
        onChange={({ target }) => choose({ reason: target.value })}
      />
      {offered.length > 0 && (
        <Offered role="group" aria-label={t('export.lastReasons')}>
          {offered.map((each) => (
            <Button key={each} tone="quiet" scale="small" onClick={() => choose({ reason: each })}>
              {each}
            </Button>
          ))}
        </Offered>
      )}
    </FormRow>
  );
}
