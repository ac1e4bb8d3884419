import { ClockChip, type ClockScale } from '../../ui/ClockChip.tsx';
import { useNowWhile } from '../now/now.ts';
import type { ClockFacts } from '../words/clock-text.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { useOnScreen } from './use-on-screen.ts';

interface Props {
  /** Reads the clock at a moment in milliseconds; the same function from second to second. */
  readonly read: (now: number) => ClockFacts | null;
  /** What is shown when no clock runs. */
  readonly since: string;
  readonly scale?: ClockScale;
}

const narrower: Readonly<Record<ClockScale, ClockScale>> = {
  huge: 'wide',
  wide: 'wide',
  large: 'medium',
  medium: 'medium',
  small: 'small',
};

/** A clock that is drawn anew every second as long as it can be seen. */
export function TickingClock({ read, since, scale = 'large' }: Props) {
  const acts = useWords('acts');
  const format = useFormat();
  const [isSeen, attach] = useOnScreen();
  const now = useNowWhile(isSeen);
  const reading = read(now);
  const clock = reading
    ? format.clock(reading, now)
    : ({ word: acts('registeredAt'), digits: format.moment(since, now), tone: 'rest' } as const);
  // Hours and minutes are wider than a column of digits (ux 5).
  const isWide = reading === null || clock.digits.length > 6;
  return <ClockChip ref={attach} clock={clock} scale={isWide ? narrower[scale] : scale} />;
}
