import { useRef, useState } from 'react';
import { FormSheet } from '../../app/sealing/FormSheet.tsx';
import { LEAST_LETTERS, MOST_LETTERS } from '../../app/sealing/passphrase.ts';
import { MovingLine } from '../../app/sealing/MovingLine.tsx';
import { unquoted } from '../../app/sealing/unquoted.ts';
import { useAsking } from '../../app/sealing/use-asking.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
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
  const [isStopping, setStopping] = useState(false);
  const word = useRef<HTMLInputElement>(null);
  const why = useRefusalText();
  const { ask, isAsking, refusal, forget } = useAsking();
  const isWordWrong = refusal?.kind === 'desk-passphrase-wrong';
  const file = unquoted(path);
  const blocked =
    file === ''
      ? t('move.arrive.pathMissing')
      : passphrase.length < LEAST_LETTERS
        ? t('move.arrive.wordMissing')
        : undefined;
  const arrive = () => {
    setStopping(false);
    void ask(
      'desk.arrive',
      { path: file, passphrase },
      ({ letter, seq }) => {
        const figure = new Intl.NumberFormat(language).format(seq);
        // The page loads the book that has arrived and this sheet goes with the empty one; the toast stays.
        toast({ text: t('move.arrive.done', { letter, seq: figure }), isWeighty: true });
      },
      ({ kind }) => kind === 'desk-passphrase-wrong' && word.current?.select(),
    );
  };
  return (
    <FormSheet
      title={t('move.arrive.title')}
      leaveLabel={t('move.arrive.leave')}
      submitLabel={t('move.arrive.go')}
      blocked={blocked}
      isAsking={isAsking}
      refusal={isWordWrong ? null : refusal}
      onSubmit={arrive}
      onClose={onClose}
      onStop={() => setStopping(true)}
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
        <FormRow label={t('move.arrive.word')} error={isWordWrong ? why(refusal) : undefined}>
          <TextInput
            ref={word}
            type="password"
            value={passphrase}
            readOnly={isAsking}
            inputProps={{ maxLength: MOST_LETTERS }}
            onChange={({ target }) => {
              setPassphrase(target.value);
              forget();
            }}
          />
        </FormRow>
      </FormGrid>
      {isAsking && <MovingLine of="arriving" isStopping={isStopping} onStopping={setStopping} />}
    </FormSheet>
  );
}
