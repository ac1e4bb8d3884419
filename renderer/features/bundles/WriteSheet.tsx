import { useState } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import { useMinute } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { FormSheet } from '../../app/sealing/FormSheet.tsx';
import { noSeal, sealTrouble, sealWish } from '../../app/sealing/passphrase.ts';
import { SealRows } from './SealRows.tsx';
import { useAsking } from '../../app/sealing/use-asking.ts';

const LONGEST_FOLDER = 1_000;
const LONGEST_REASON = 500;

const spans = ['since-last', 'all', 'days'] as const;
type Span = (typeof spans)[number];

/** Writes a bundle: which changes, where to, sealed or not, and why; it is written while the desk goes on. */
export function WriteSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('bundles');
  const common = useWords('common');
  const format = useFormat();
  const today = format.dayKey(useMinute());
  const [span, setSpan] = useState<Span>('since-last');
  const [days, setDays] = useState({ from: today, to: today });
  const [folder, setFolder] = useState('');
  const [seal, setSeal] = useState(noSeal);
  const [reason, setReason] = useState('');
  const { ask, isAsking, refusal } = useAsking();
  const wish = (): InputOf<'bundles.begin'> => ({
    span: span === 'days' ? days : span,
    ...(folder.trim() === '' ? {} : { folder: folder.trim() }),
    ...sealWish(seal),
    reason: reason.trim(),
  });
  const blocked =
    sealTrouble(seal) !== null
      ? t('pass.missing')
      : reason.trim() === ''
        ? common('reasonMissing')
        : undefined;
  return (
    <FormSheet
      title={t('write.title')}
      leaveLabel={t('leave')}
      submitLabel={t('write.go')}
      blocked={blocked}
      isAsking={isAsking}
      refusal={refusal}
      onSubmit={() => void ask('bundles.begin', wish(), onClose)}
      onClose={onClose}
    >
      <p>{t('write.about')}</p>
      <FormGrid>
        <FormRow label={t('write.span')}>
          <Segmented
            options={spans.map((value) => ({ value, label: t(`write.spanOf.${value}`) }))}
            value={span}
            onChange={setSpan}
          />
        </FormRow>
        {span === 'days' &&
          (['from', 'to'] as const).map((end) => (
            <FormRow key={end} label={t(`write.${end}`)}>
              <TextInput
                type="date"
                sx={{ width: 160 }}
                value={days[end]}
                // A day that is half typed is no day yet.
                onChange={({ target }) => target.value !== '' && setDays({ ...days, [end]: target.value })}
              />
            </FormRow>
          ))}
        <FormRow label={t('write.folder')} hint={t('write.folderHint')}>
          <TextInput
            value={folder}
            inputProps={{ maxLength: LONGEST_FOLDER }}
            onChange={({ target }) => setFolder(target.value)}
          />
        </FormRow>
        <SealRows
          seal={seal}
          onChange={(part) => setSeal((before) => ({ ...before, ...part }))}
          sealedHint={t('pass.sealedHint')}
        />
        <FormRow label={t('write.reason')} hint={t('write.reasonHint')}>
          <TextInput
            value={reason}
            inputProps={{ maxLength: LONGEST_REASON }}
            onChange={({ target }) => setReason(target.value)}
          />
        </FormRow>
      </FormGrid>
    </FormSheet>
  );
}
