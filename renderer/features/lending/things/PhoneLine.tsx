import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { PhoneWithEye } from '../../../ui/PhoneWithEye.tsx';
import { useCustodyPhone } from './use-custody-phone.ts';

interface Props {
  readonly masked: string;
  readonly whose: Parameters<typeof useCustodyPhone>[0];
}

/** A masked number with its eye. */
export function PhoneLine({ masked, whose }: Props) {
  const { phone, look, refusal } = useCustodyPhone(whose);
  return (
    <>
      <PhoneWithEye phone={phone ?? masked} isRevealed={phone !== null} onReveal={look} />
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}
