import { useRef, useState } from 'react';
import type { Backup } from '../../../shared/domain/rescue/backup.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useInvoke, useMirror, useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { sizeText } from '../../app/words/size-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useWhoMay } from './use-who-may.ts';
import { Way } from './Way.tsx';

const RIGHT = 'look after backups';

type Copying =
  | { readonly kind: 'asking'; readonly refusal: Refusal | null }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly backup: Backup };

/** Copying the whole book out, to a stick or another folder; it works while the book takes no changes. */
export function CopyWay() {
  const t = useWords('recovery');
  const { language } = useFormat();
  const invoke = useInvoke();
  const progress = useMirror((mirror) => mirror.progress.backup ?? null);
  const isMine = isAllowed(useStaff().role, RIGHT);
  const whoMay = useWhoMay(RIGHT);
  const field = useRef<HTMLInputElement>(null);
  const [folder, setFolder] = useState('');
  const [copying, setCopying] = useState<Copying>({ kind: 'asking', refusal: null });
  const isWorking = copying.kind === 'working';

  async function copy(): Promise<void> {
    if (isWorking) return;
    if (folder.trim() === '') return field.current?.focus();
    setCopying({ kind: 'working' });
    const reply = await invoke('backups.copyTo', { folder: folder.trim() });
    setCopying(
      reply.ok ? { kind: 'done', backup: reply.value.backup } : { kind: 'asking', refusal: reply.error },
    );
  }
  useKeys(isMine ? [{ chord: '2', label: t('copy.act'), act: () => void copy() }] : []);
  useKeys(
    [
      { chord: 'Enter', act: () => void copy(), inFields: true },
      { chord: 'Escape', act: () => field.current?.blur() },
    ],
    { within: field },
  );
  return (
    <Way
      chord="2"
      title={t('copy.title')}
      text={t('copy.text')}
      act={
        <Button onClick={() => void copy()} blockedBecause={whoMay ?? undefined}>
          {t('copy.act')}
        </Button>
      }
    >
      {isMine && (
        <TextInput
          ref={field}
          value={folder}
          readOnly={isWorking}
          placeholder={t(isWindows() ? 'copy.placeholder' : 'copy.placeholderElsewhere')}
          inputProps={{ 'aria-label': t('copy.folder'), maxLength: 400 }}
          onChange={(event) => setFolder(event.target.value)}
        />
      )}
      {isWorking && <LongWork what={t('copy.working')} progress={progress} />}
      {copying.kind === 'asking' && copying.refusal && <ErrorNote error={copying.refusal} />}
      {copying.kind === 'done' && (
        <Note tone="accent" isNews>
          {t('copy.done', {
            name: copying.backup.name,
            size: sizeText(copying.backup.bytes, language),
            seq: new Intl.NumberFormat(language).format(copying.backup.seq),
          })}
        </Note>
      )}
    </Way>
  );
}

/** The example of a path is one of this system. */
function isWindows(): boolean {
  return navigator.userAgent.includes('Windows');
}
