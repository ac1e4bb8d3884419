import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { useFullNumbers, type NumbersOf } from '../../../app/desk/use-full-numbers.ts';
import { phoneText } from '../../../app/words/phone-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { PhoneWithEye } from '../../../ui/PhoneWithEye.tsx';

interface Props {
  readonly of: NumbersOf;
  /** As it comes from the book. */
  readonly masked: string;
}

/** A number with its eye; each look is written down. */
export function EyedPhone({ of, masked }: Props) {
  const t = useWords('keeping');
  const { phones, look, hide, refusal } = useFullNumbers(of);
  const full = phones?.map(phoneText).join(' · ');
  return (
    <>
      <PhoneWithEye
        phone={full === undefined ? masked || t('phoneOnFile') : full || t('noPhone')}
        isRevealed={full !== undefined}
        onReveal={() => (full === undefined ? void look() : hide())}
      />
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}

/** The telephone of whoever a stay is with: the one that was said, else the one in the directory. */
export function StayPhone({ stay }: { readonly stay: Pick<Custody, 'number' | 'who'> }) {
  const t = useWords('keeping');
  const { phone, personId } = stay.who;
  if (phone !== '') return <EyedPhone of={{ custody: stay.number }} masked={phone} />;
  return personId === null ? t('noPhone') : <EyedPhone of={{ personId }} masked="" />;
}
