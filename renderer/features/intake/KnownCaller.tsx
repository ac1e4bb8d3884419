import { styled } from '@mui/material/styles';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCallForm, type CallerCard } from './form-context.ts';
import { HeldMatters } from './HeldMatters.tsx';
import { EarlierMatters, OpenMatters } from './OpenMatters.tsx';
import { useDaysAgo } from './use-days-ago.ts';

const Who = styled('section')(({ theme }) => ({
  padding: '12px 16px 10px',
  '& > div': { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 8 },
  '& > div:first-of-type > b:first-of-type': theme.typography.title,
  '& > div > b': theme.typography.rowTitle,
  '& > div > span': { color: theme.palette.ink2 },
  '& > div > :last-child': { marginLeft: 'auto' },
  '& > div + div': { marginTop: 4 },
  '& small': { ...theme.typography.meta, color: theme.palette.ink3, whiteSpace: 'nowrap' },
}));

/** What the book knows of the caller: who, how often, note, what is out, warning, what is open and what was before. */
export function KnownCaller({ card }: { readonly card: CallerCard }) {
  const t = useWords('intake');
  const others = card.earlier.filter(({ order }) => !card.openOrders.some(({ number }) => number === order));
  return (
    <>
      <WhoSection card={card} />
      <HeldMatters custody={card.custody} />
      <ReworkWarning card={card} />
      {card.openOrders.length > 0 && (
        <Section title={t('known.open')} aside={card.openOrders.length}>
          <OpenMatters orders={card.openOrders} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('known.earlier')} aside={t('known.earlierCount', { count: others.length })}>
          <EarlierMatters matters={others} />
        </Section>
      )}
    </>
  );
}

function WhoSection({ card }: { readonly card: CallerCard }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const format = useFormat();
  const { person, place } = card;
  const role = person?.roles.find(({ placeId }) => placeId === place?.id)?.role;
  const roleWord = role === undefined ? (person?.firm ?? '') : terms(`personRole.${role}`);
  const others = card.household.filter(({ id }) => id !== person?.id);
  const count = others.length;
  return (
    <Who>
      <div>
        {place && <b>{place.name}</b>}
        {person && <b>{person.name}</b>}
        {roleWord !== '' && <span>{count > 0 ? t('known.role', { role: roleWord, count }) : roleWord}</span>}
        {person?.vip && <MarkChip strength="solid">{t('known.vip')}</MarkChip>}
        <span>
          {card.calls === 0 || card.lastAt === null
            ? t('known.first')
            : t('known.nth', { n: card.calls + 1, day: format.day(card.lastAt, 'plain') })}
        </span>
      </div>
      {person && person.note !== '' && (
        <div>
          {person.note}
          {person.noteBy !== '' && person.noteOn !== '' && (
            <small>
              {t('known.noteBy', { name: person.noteBy, day: format.localDay(person.noteOn, 'short') })}
            </small>
          )}
        </div>
      )}
      {place && place.note !== '' && <div>{place.note}</div>}
    </Who>
  );
}

function ReworkWarning({ card }: { readonly card: CallerCard }) {
  const t = useWords('intake');
  const daysAgo = useDaysAgo();
  const { relation } = useCallForm();
  const chosen = card.reworkable.find(({ number }) => number === relation.order);
  const order =
    chosen ?? [...card.reworkable].sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''))[0];
  if (!order || order.closedAt === null) return null;
  const when = daysAgo(order.closedAt).trimStart();
  const scores = order.callback?.scores;
  const score = scores ? Math.min(scores.quality, scores.timeliness, scores.attitude) : null;
  const text = order.text;
  return (
    <section>
      <Note tone="soon">
        {score === null
          ? t('known.reworkWarning', { when, text })
          : t('known.reworkScored', { when, text, score })}{' '}
        {chosen && relation.kind === 'rework' && t('known.reworkChosen')}
      </Note>
    </section>
  );
}
