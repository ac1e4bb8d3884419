import { useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { FoundBundle } from '../../../shared/domain/bundle/found-bundle.ts';
import { useMirror } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { FormSheet } from '../../app/sealing/FormSheet.tsx';
import { FoundBundles } from './FoundBundles.tsx';
import { insistences, InsistSheet } from './InsistSheet.tsx';
import { MOST_LETTERS } from '../../app/sealing/passphrase.ts';
import { TakePreview } from './TakePreview.tsx';
import { unquoted } from '../../app/sealing/unquoted.ts';
import { useAsking } from '../../app/sealing/use-asking.ts';
import { useTakenText } from './use-taken-text.ts';

type Preview = OutputOf<'bundles.preview'>;

const LONGEST_PATH = 1_000;

interface Props {
  /** It is to take the place of what is damaged here. */
  readonly isAnew: boolean;
  /** What lies in the folder that was used last. */
  readonly found: readonly FoundBundle[];
  readonly onClose: () => void;
}

/** Takes a bundle in: its path, a look inside that changes nothing, and only then into the book of its desk. */
export function TakeSheet({ isAnew, found, onClose }: Props) {
  const t = useWords('bundles');
  const toast = useToast();
  const say = useTakenText();
  const progress = useMirror((mirror) => mirror.progress.bundle ?? null);
  const pathField = useRef<HTMLInputElement>(null);
  const wordField = useRef<HTMLInputElement>(null);
  const [path, setPath] = useState('');
  const [word, setWord] = useState('');
  const [preview, setPreview] = useState<Preview | null>(null);
  const { ask, isAsking, refusal, forget } = useAsking();
  const [isInsisting, setInsisting] = useState(false);
  const insistence = refusal === null ? undefined : insistences[refusal.kind];
  const wish = { path: unquoted(path), ...(word === '' ? {} : { passphrase: word }) };
  // Only what was looked at is taken: another path or passphrase is another bundle.
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setPreview(null);
    forget();
  };
  const take = ({ span }: Preview) =>
    void ask('bundles.take', wish, (taken) => {
      toast({ text: say(span.letter, taken), isWeighty: true });
      onClose();
    });
  const look = (of: typeof wish) => void ask('bundles.preview', of, setPreview);
  const choose = ({ file, isSealed }: FoundBundle) => {
    // What is being looked at would then stand beside the path of another.
    if (isAsking) return;
    change(setPath)(file);
    setWord('');
    wordField.current?.focus();
    // What has no passphrase is looked at in the same breath.
    if (!isSealed) look({ path: file });
  };
  const submit = () => {
    if (insistence) setInsisting(true);
    else if (preview) take(preview);
    else look(wish);
  };
  return (
    <FormSheet
      title={t('take.title')}
      leaveLabel={t('take.leave')}
      submitLabel={t(insistence ? `insist.${insistence}.go` : preview ? 'take.go' : 'take.look')}
      blocked={wish.path === '' ? t('take.missing') : undefined}
      isAsking={isAsking}
      refusal={refusal}
      onSubmit={submit}
      onClose={onClose}
      {...(found.length > 0 ? { first: '[aria-keyshortcuts="1"]' } : {})}
    >
      {isAnew && <Note tone="soon">{t('others.brokenTake')}</Note>}
      {found.length > 0 && (
        <FoundBundles found={found} onChoose={choose} onOther={() => pathField.current?.focus()} />
      )}
      <FormGrid>
        <FormRow label={t('take.path')} hint={t('take.pathHint')}>
          <TextInput
            ref={pathField}
            value={path}
            readOnly={isAsking}
            inputProps={{ maxLength: LONGEST_PATH }}
            onChange={({ target }) => change(setPath)(target.value)}
          />
        </FormRow>
        <FormRow label={t('take.word')} hint={t('take.wordHint')}>
          <TextInput
            ref={wordField}
            type="password"
            value={word}
            readOnly={isAsking}
            inputProps={{ maxLength: MOST_LETTERS }}
            onChange={({ target }) => change(setWord)(target.value)}
          />
        </FormRow>
      </FormGrid>
      {isAsking && <LongWork what={t(preview ? 'take.taking' : 'take.looking')} progress={progress} />}
      {preview && <TakePreview preview={preview} />}
      {insistence && isInsisting && (
        <InsistSheet
          how={insistence}
          wish={wish}
          letter={preview?.span.letter ?? null}
          onTaken={onClose}
          onClose={() => setInsisting(false)}
        />
      )}
    </FormSheet>
  );
}
