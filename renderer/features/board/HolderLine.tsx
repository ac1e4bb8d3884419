import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { phoneText } from '../../app/words/phone-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Person } from './PersonLine.tsx';

interface Props {
  readonly custody: Custody;
  /** In full once the look at it is in the book. */
  readonly phone: string | null;
}

/** Who has something that is to be back, with the number to dial. */
export function HolderLine({ custody: { who }, phone }: Props) {
  const t = useWords('stays');
  const shown = phone ?? who.phone;
  return (
    <Person role="status">
      <b>{who.name}</b> <span>{shown === '' ? t('noPhone') : phoneText(shown)}</span>
    </Person>
  );
}
