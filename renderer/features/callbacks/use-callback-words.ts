import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Question } from './scores.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** As much of what was said as one reads out. */
const READ_OUT = 30;

/** What is asked and read out in a callback, by what it is about. */
export interface CallbackWords {
  /** `报修`, `投诉`, `到货回访`. */
  readonly reason: string;
  /** The sentence to begin with; null where nothing is said but something is sent. */
  readonly opening: string | null;
  question(question: Question): string;
  /** Since when somebody waits for it; empty for the callback that ends an order. */
  readonly planned: string;
}

type Tone = 'repair' | 'service' | 'complaint' | 'request' | 'delivery' | 'vip';

function toneOf({ reason, kind }: CallbackLine): Tone {
  if (reason === 'work' || reason === 'sample') return kind === 'repair' ? 'repair' : 'service';
  return reason === 'address' || reason === 'promised' ? 'service' : reason;
}

/** The words of one callback with the names of this desk. */
export function useCallbackWords(line: CallbackLine): CallbackWords {
  const t = useWords('callbacks');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  const { id: me } = useStaff();
  const { reason, contact, place, text, plannedAt, kind } = line;
  const tone = toneOf(line);
  const what = text.length > READ_OUT ? `${text.slice(0, READ_OUT)}…` : text;
  const isKnown = contact.name !== '';
  const opening = {
    clerk: words.staff(me),
    hello: isKnown
      ? t('hello', { caller: t(`caller.${contact.title}`, { name: contact.name }) })
      : t('helloNobody'),
    about: isKnown ? t('about', { what }) : t('aboutPlace', { what, place }),
  };
  const time = { time: format.moment(plannedAt, momentNow()) };
  const isEnding = reason === 'work' || reason === 'complaint' || reason === 'request';
  return {
    reason: reason === 'work' ? terms(`kind.${kind}`) : terms(`callbackReason.${reason}`),
    opening:
      reason === 'address'
        ? null
        : t(`opening.${reason === 'promised' || reason === 'sample' ? reason : tone}`, opening),
    question: (question) => t(`question.${tone}.${question}`),
    planned: isEnding ? '' : t(`planned.${reason}`, time),
  };
}
