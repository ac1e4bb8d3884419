import { useRef, useState } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useReadDesk } from '../../app/desk/desk-context.ts';
import { readHappenedAt } from '../../app/now/happened-at.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import { useLogLinks } from './use-log-links.ts';

/** The kinds of line that a person writes; the others are the desk's own. */
export type WrittenKind = NonNullable<InputOf<'log.write'>['category']>;

/** A line while it is being written. */
export interface LogDraft {
  readonly text: string;
  readonly category: WrittenKind;
  /** As typed; empty is now. */
  readonly time: string;
  readonly forNext: boolean;
}

/** The form of one line. */
export interface LogForm {
  readonly draft: LogDraft;
  readonly refusal: Refusal | null;
  readonly isBlank: boolean;
  change(part: Partial<LogDraft>): void;
  /** Writes it down, says so with what it was linked to, and begins a new one. */
  write(): Promise<void>;
}

const blank: LogDraft = { text: '', category: 'note', time: '', forNext: false };

/** Lets a line be written; `onWritten` hears when it is in the book. */
export function useLogForm(onWritten?: () => void): LogForm {
  const t = useWords('dutyLog');
  const acts = useWords('acts');
  const format = useFormat();
  const invoke = useInvoke();
  const readDesk = useReadDesk();
  const linksOf = useLogLinks();
  const toast = useToast();
  const [draft, setDraft] = useState(blank);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = useRef(false);
  const isBlank = draft.text.trim() === '';

  const say = (id: string) => {
    const time = format.seconds(momentNow());
    const entry = readDesk().log.findLast((each) => each.id === id);
    const links = entry ? linksOf(entry).map(({ label }) => label) : [];
    toast({
      text:
        links.length === 0
          ? t('written', { time })
          : t('writtenLinked', { time, links: links.join(acts('listSeparator')) }),
    });
  };

  return {
    draft,
    refusal,
    isBlank,
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    async write() {
      const when = readHappenedAt(draft.time, momentNow(), format);
      if (isBlank || when.kind === 'wrong' || isBusy.current) return;
      isBusy.current = true;
      const { category, forNext } = draft;
      const reply = await invoke('log.write', {
        text: draft.text.trim(),
        category,
        forNext,
        ...(when.kind === 'at' && { happenedAt: new Date(when.at).toISOString() }),
      });
      isBusy.current = false;
      if (!reply.ok) return setRefusal(reply.error);
      setRefusal(null);
      setDraft(blank);
      say(reply.value.id);
      onWritten?.();
    },
  };
}
