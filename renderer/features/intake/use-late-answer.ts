import { useWords } from '../../app/words/use-words.ts';
import { useCallForm } from './form-context.ts';
import { useNumber } from './use-number.ts';
import { useScript } from './use-script.ts';

/** What to say because the telephone rang too long; null when it did not. Source: T1 "或者对延迟接听道歉" (000). */
export function useLateAnswer(): string | null {
  const t = useWords('intake');
  const { channel, rings } = useCallForm().call.fields;
  const count = useNumber('answer-rings');
  const text = useScript('late-answer');
  if (channel !== 'phone' || rings === null || rings <= count) return null;
  return text === '' ? t('channel.latePlain', { count }) : t('channel.late', { count, text });
}
