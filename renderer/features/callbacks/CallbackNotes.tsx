import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import { numberOf } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

interface Props {
  readonly line: CallbackLine;
  /** Lets the colleague accept; null while something else is asked. */
  readonly onAccept: (() => void) | null;
}

/** What has to be known before dialling: not at this hour, tried enough, not wanted, somebody else's. */
export function CallbackNotes({ line, onAccept }: Props) {
  const t = useWords('callbacks');
  const format = useFormat();
  const words = useOrderWords();
  const numbers = useDesk((desk) => desk.numbers);
  const { entrusted, callFrom, state } = line;
  const names = entrusted && {
    from: words.staff(entrusted.from),
    to: words.staff(entrusted.to),
    why: entrusted.note,
  };
  const waits = entrusted !== null && entrusted.acceptedAt === null;
  const acceptLabel = t('acceptAs', { name: names?.to ?? '' });
  useKeys(waits && onAccept ? [{ chord: '6', label: acceptLabel, act: onAccept }] : []);
  return (
    <>
      {state === 'resting' && callFrom !== null && (
        <Note>{t('rests', { time: format.moment(callFrom, momentNow()) })}</Note>
      )}
      {state === 'spent' && <Note>{t('spent', { count: numberOf(numbers, 'callback-tries') })}</Note>}
      {line.refuses && <Note tone="soon">{t('refuses')}</Note>}
      {names && waits && (
        <Note tone="soon">
          {t(names.why === '' ? 'waits' : 'waitsWhy', names)}{' '}
          {onAccept && (
            <Button scale="small" chord="6" onClick={onAccept}>
              {acceptLabel}
            </Button>
          )}
        </Note>
      )}
      {names && !waits && <Note>{t('taken', names)}</Note>}
    </>
  );
}
