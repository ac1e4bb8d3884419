import { useFullNumbers, type NumbersOf } from '../../../app/desk/use-full-numbers.ts';
import { phoneText } from '../../../app/words/phone-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { PhoneWithEye } from '../../../ui/PhoneWithEye.tsx';

interface Props {
  readonly of: NumbersOf;
  /** As it comes from the book; empty when it only stands in the directory. */
  readonly masked: string;
}

/** The telephone of a line behind its eye; each look is written down. */
export function LinePhone({ of, masked }: Props) {
  const t = useWords('handover');
  const keeping = useWords('keeping');
  const { phones, look, hide, refusal } = useFullNumbers(of);
  const full = phones?.map(phoneText).join(' · ');
  if (masked === '' && of.personId === undefined) return <span>{t('facts.noPhone')}</span>;
  return (
    <span>
      {t('facts.phone')}{' '}
      <PhoneWithEye
        phone={full === undefined ? masked || keeping('phoneOnFile') : full || t('facts.noPhone')}
        isRevealed={full !== undefined}
        onReveal={() => (full === undefined ? void look() : hide())}
      />
      {refusal && <ErrorNote error={refusal} />}
    </span>
  );
}
