import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useNow } from '../../app/now/now.ts';
import { useScanner } from '../../app/scanner/use-scanner.ts';
import { useWords } from '../../app/words/use-words.ts';
import { PinTrouble } from './PinTrouble.tsx';
import { PIN_LENGTH, pinDigits } from '../../app/pin/pin-digits.ts';
import type { SignIn } from './use-sign-in.ts';

const Line = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '10px 14px 12px 48px',
});

const Boxes = styled('div')({ position: 'relative', display: 'flex', gap: 8, flex: 'none' });

const Box = styled('span')(({ theme }) => ({
  width: 42,
  height: 54,
  display: 'grid',
  placeItems: 'center',
  fontSize: 28,
  lineHeight: '32px',
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.palette.edge}`,
  backgroundColor: theme.palette.sheet,
  'input:focus + div > &[data-next="true"]': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -1,
    borderColor: theme.palette.accent,
  },
  '[data-waits="true"] > &': { borderStyle: 'dashed', backgroundColor: 'transparent' },
}));

// One field under six boxes: pasting, Backspace and a screen reader work as in any field.
const Field = styled('input')({
  position: 'absolute',
  inset: 0,
  width: '100%',
  opacity: 0,
  border: 0,
  cursor: 'text',
});

const Aside = styled('span')(({ theme }) => ({ ...theme.typography.meta, color: theme.palette.ink3 }));

/** A scan ends this soon after its first digits, in milliseconds; a PIN that a scanner typed is not tried. */
const SETTLE_MS = 80;

interface Props {
  readonly staff: string;
  readonly name: string;
  readonly signIn: SignIn;
  /** The PIN of a sample person, to be read off. */
  readonly samplePin: string | undefined;
}

/** Six boxes for the PIN of a person; the sixth digit tries it. */
export function PinEntry({ staff, name, signIn, samplePin }: Props) {
  const t = useWords('lock');
  const troubleId = useId();
  const [pin, setPin] = useState('');
  const now = useNow();
  const refusal = signIn.refusals[staff];
  const isWaiting = (refusal?.waitUntil ?? 0) > now;
  const tryNow = useEffectEvent(async () => {
    if (!(await signIn.tryPin(staff, pin))) setPin('');
  });
  useEffect(() => {
    if (pin.length < PIN_LENGTH) return undefined;
    const timer = setTimeout(() => void tryNow(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pin]);
  // A slip held under the scanner must not count as a wrong PIN; the scanner puts the field back.
  useScanner(() => setPin(''));

  return (
    <div>
      <Line>
        <Boxes>
          <Field
            type="password"
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            aria-label={t('pinOf', { name })}
            aria-describedby={refusal ? troubleId : undefined}
            aria-invalid={refusal !== undefined}
            readOnly={signIn.isChecking || isWaiting}
            value={pin}
            onChange={(event) => setPin(pinDigits(event.target.value))}
          />
          <Boxes aria-hidden data-waits={isWaiting}>
            {Array.from({ length: PIN_LENGTH }, (_, index) => (
              <Box key={index} data-next={index === Math.min(pin.length, PIN_LENGTH - 1)}>
                {index < pin.length ? '•' : ''}
              </Box>
            ))}
          </Boxes>
        </Boxes>
        <Aside>{samplePin === undefined ? t('forgotten') : t('samplePin', { pin: samplePin })}</Aside>
      </Line>
      <div id={troubleId}>{refusal && <PinTrouble refusal={refusal} />}</div>
    </div>
  );
}
