import { useMemo } from 'react';
import type { AskOutcome, Custody } from '../../../shared/domain/custody/custody.ts';
import { momentNow } from '../now/now.ts';
import { useOrderWords } from '../orders/use-order-words.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { codeOf, codesOf, triesOf } from './stay-text.ts';

/** What is said of a loan, a deposit or a visit in the same words on every screen. */
export interface StayWords {
  /** The code of the thing or the pass, else the number of the stay. */
  lead(stay: Custody): string;
  /** The codes of what one person has: `K-003、K-018`, `K-001、K-002、K-003 等 20 件`. */
  leads(stays: readonly Custody[]): string;
  /** What it is: the thing, the parcel and where it lies, whom a visitor sees and why. */
  about(stay: Custody): string;
  /** `应 18:00 还`; empty when nothing says when. */
  due(stay: Custody): string;
  /** In short at the end of a line: `18:00 前`. */
  end(stay: Custody): string;
  /** Why it is red, with the last time somebody was asked. */
  why(stay: Custody): string;
  /** `催还 高志强`. */
  ask(stay: Custody): string;
  outcome(stay: Custody, outcome: AskOutcome): string;
}

/** The words of stays in the present language. */
export function useStayWords(): StayWords {
  const t = useWords('stays');
  const acts = useWords('acts');
  const format = useFormat();
  const words = useOrderWords();
  return useMemo(() => {
    const separator = acts('listSeparator');
    const isLatin = format.language === 'en';
    const lead = (stay: Custody) => codeOf(stay) || words.number(stay.number);
    const outcome = (stay: Custody, said: AskOutcome) => t(`outcome.${stay.kind}.${said}`);
    const moment = (at: string) => format.moment(at, momentNow());
    const asked = (stay: Custody) => {
      const tries = triesOf(stay);
      const last = tries.at(-1);
      if (!last) return '';
      return t(stay.kind === 'deposit' ? 'reminded' : 'asked', {
        count: tries.length,
        time: moment(last.at),
        outcome: [outcome(stay, last.outcome), last.note].filter(Boolean).join(' '),
      });
    };
    return {
      lead,
      leads: (stays) => {
        const { codes, more } = codesOf(stays, separator);
        const [first] = stays;
        if (codes === '') return first ? lead(first) : '';
        return more ? t('several', { codes, count: stays.length }) : codes;
      },
      about: (stay) => aboutOf(stay, t, words.number),
      due: (stay) => (stay.dueAt === null ? '' : t(`due.${stay.kind}`, { time: moment(stay.dueAt) })),
      end: (stay) => {
        if (stay.dueAt === null) return t('since', { time: moment(stay.openedAt) });
        return t(stay.kind === 'deposit' ? 'remindOn' : 'by', { time: moment(stay.dueAt) });
      },
      why: (stay) =>
        [stay.dueAt && t(`why.${stay.kind}`, { time: moment(stay.dueAt) }), asked(stay)]
          .filter(Boolean)
          .join(isLatin ? ' ' : ''),
      ask: (stay) => t(`ask.${stay.kind}`, { name: stay.who.name }).replace(/\s+/gu, ' ').trim(),
      outcome,
    };
  }, [t, acts, format, words]);
}

type Say = ReturnType<typeof useWords<'stays'>>;

function aboutOf(stay: Custody, t: Say, number: (full: string) => string): string {
  switch (stay.kind) {
    case 'loan': {
      const forOrder = stay.order === null ? '' : t('withOrder', { number: number(stay.order) });
      return [stay.thingName, forOrder, stay.purpose].filter(Boolean).join(' ');
    }
    case 'deposit':
      return [stay.what, stay.shelf && t('onShelf', { shelf: stay.shelf })].filter(Boolean).join(' ');
    case 'visit': {
      const where = [stay.place.name, stay.host].filter(Boolean).join(' ');
      return [where && t('visiting', { place: where }), stay.why].filter(Boolean).join(' ');
    }
  }
}
