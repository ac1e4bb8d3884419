import { useRef, useState } from 'react';
import { useHear, useSession } from '../../../app/desk/desk-context.ts';
import { FormSheet } from '../../../app/sealing/FormSheet.tsx';
import { noSeal, sealTrouble } from '../../../app/sealing/passphrase.ts';
import { PassphraseRows } from '../../../app/sealing/PassphraseRows.tsx';
import { MovingLine } from '../../../app/sealing/MovingLine.tsx';
import { useAsking } from '../../../app/sealing/use-asking.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { MoveQuestion } from './MoveQuestion.tsx';
import { useMoveRefusalText } from './use-move-refusal-text.ts';

const LONGEST_FOLDER = 1_000;
const LONGEST_REASON = 500;

/** Moves the whole desk into a file: where to, sealed with what and why, and then a question of its own. */
export function MoveSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('bundles');
  const common = useWords('common');
  const toast = useToast();
  const { parked } = useSession();
  const [folder, setFolder] = useState('');
  const [seal, setSeal] = useState(noSeal);
  const [reason, setReason] = useState('');
  const [isSure, setSure] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const refused = useMoveRefusalText();
  const isBookClosed = useRef(false);
  const { ask, isAsking, refusal } = useAsking();
  useHear(({ kind }) => {
    if (kind === 'book-exchanged') isBookClosed.current = true;
  });
  const wish = { folder: folder.trim(), passphrase: seal.passphrase, reason: reason.trim() };
  const blocked =
    wish.folder === ''
      ? t('move.fileMissing')
      : sealTrouble(seal) !== null
        ? t('pass.missing')
        : wish.reason === ''
          ? common('reasonMissing')
          : undefined;
  const move = () => {
    setSure(false);
    setStopping(false);
    // Once the book was closed, the page loads it anew and this sheet goes; the toast stays.
    const say = (text: string) => toast({ text, isWeighty: true });
    void ask(
      'desk.move',
      wish,
      ({ file, leftOut }) =>
        say(
          leftOut.length === 0
            ? t('move.done', { file })
            : t('move.doneWithout', { file, names: leftOut.join(' · ') }),
        ),
      // What is refused before is said in the sheet, which stays.
      (error) => isBookClosed.current && say(refused(error)),
    );
  };
  return (
    <FormSheet
      title={t('move.title')}
      leaveLabel={t('move.leave')}
      submitLabel={t('move.next')}
      blocked={blocked}
      isAsking={isAsking}
      refusal={refusal}
      onSubmit={() => setSure(true)}
      onClose={onClose}
      onStop={() => setStopping(true)}
    >
      <p>{t('move.about')}</p>
      {parked > 0 && <Note tone="soon">{t('move.parked', { count: parked })}</Note>}
      <FormGrid>
        <FormRow label={t('move.file')} hint={t('move.fileHint')}>
          <TextInput
            value={folder}
            readOnly={isAsking}
            inputProps={{ maxLength: LONGEST_FOLDER }}
            onChange={({ target }) => setFolder(target.value)}
          />
        </FormRow>
        <PassphraseRows seal={seal} onChange={(part) => setSeal((before) => ({ ...before, ...part }))} />
        <FormRow label={t('move.reason')} hint={t('move.reasonHint')}>
          <TextInput
            value={reason}
            readOnly={isAsking}
            inputProps={{ maxLength: LONGEST_REASON }}
            onChange={({ target }) => setReason(target.value)}
          />
        </FormRow>
      </FormGrid>
      <Note tone="soon">{t('move.sealed')}</Note>
      {isAsking && <MovingLine of="moving" isStopping={isStopping} onStopping={setStopping} />}
      {isSure && <MoveQuestion folder={wish.folder} onMove={move} onClose={() => setSure(false)} />}
    </FormSheet>
  );
}
