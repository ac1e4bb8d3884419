import { isToldLate } from '../../../shared/rules/told-late.ts';
import { shippedNumber } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { momentOfLocal } from '../../app/words/local-time.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useCallForm } from './form-context.ts';

/** Says with its rule that the desk was told too late of what somebody had learned (T20); null when it was not. */
export function useToldLate(): string | null {
  const t = useWords('intake');
  const format = useFormat();
  const numbers = useDesk((desk) => desk.numbers);
  const at = new Date(useNow()).toISOString();
  const collectedAt = momentOfLocal(useCallForm().call.fields.collectedAt, format.timeZone);
  if (collectedAt === null || !isToldLate({ at, collectedAt }, format.timeZone, numbers)) return null;
  const { sentence } = shippedNumber('told-within-days');
  return t('toldLate', { day: format.day(collectedAt, 'plain'), sentence: t('toldRule', { sentence }) });
}
