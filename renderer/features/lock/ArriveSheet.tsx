import { useState } from 'react';
import { FormSheet } from '../../app/sealing/FormSheet.tsx';
import { LEAST_LETTERS, MOST_LETTERS } from '../../app/sealing/passphrase.ts';
import { unquoted } from '../../app/sealing/unquoted.ts';
import { useAsking } from '../../app/sealing/use-asking.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';

const LONGEST_PATH = 1_000;

/** Takes a whole desk in that was moved into a file at another PC. */
export function ArriveSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('bundles');
  const { language } = useFormat();
  const toast = useToast();
  const [path, setPath] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { ask, isAsking, refusal } = useAsking();
  const file = unquoted(path);
  const blocked =
    file === ''
      ? t('move.arrive.pathMissing')
      : passphrase.length < LEAST_LETTERS
        ? t('move.arrive.wordMissing')
        : undefined;
  const arrive = () =>
    void ask('desk.arrive', { path: file, passphrase }, ({ letter, seq }) => {
      const figure = new Intl.NumberFormat(language).format(seq);
      // The page loads the book that has arrived and this sheet goes with the empty one; the toast stays.
      toast({ text: t('move.arrive.done', { letter, seq: figure }), isWeighty: true });
    });
  return (
    <FormSheet
      title={t('move.arrive.title')}
      leaveLabel={t('move.arrive.leave')}
      submitLabel={t('move.arrive.go')}
      blocked={blocked}
      isAsking={isAsking}
      refusal={refusal}
      onSubmit={arrive}
      onClose={onClose}
    >
      <p>{t('move.arrive.text')}</p>
      <FormGrid>
        <FormRow label={t('move.arrive.path')} hint={t('move.arrive.pathHint')}>
          <TextInput
            value={path}
            readOnly={isAsking}
            inputProps={{ maxLength: LONGEST_PATH }}
            onChange={({ target }) => setPath(target.value)}
          />
        </FormRow>
        <FormRow label={t('move.arrive.word')}>
          <TextInput
            type="password"
            value={passphrase}
            readOnly={isAsking}
            inputProps={{ maxLength: MOST_LETTERS }}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        </FormRow>
      </FormGrid>
      {isAsking && <LongWork what={t('move.arrive.working')} progress={null} />}
    </FormSheet>
  );
}
