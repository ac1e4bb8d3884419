import { styled } from '@mui/material/styles';
import { useHeldText } from '../../app/custody/use-held-text.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import type { CallerCard } from './form-context.ts';
import { MatterLine } from './MatterLine.tsx';

const Late = styled('b')(({ theme }) => ({ color: theme.palette.late }));

/** What the caller has out and what lies here for the caller; what is overdue is said first. */
export function HeldMatters({ custody }: Pick<CallerCard, 'custody'>) {
  const t = useWords('stays');
  const words = useStayWords();
  const held = useHeldText();
  const late = held.overdue(custody);
  const kept = held.kept(custody);
  if (custody.length === 0) return null;
  return (
    <>
      {late !== '' && (
        <section>
          <Note tone="late">{late}</Note>
        </section>
      )}
      {kept !== '' && (
        <section>
          <Note tone="accent">{kept}</Note>
        </section>
      )}
      <Section title={t('held')} aside={custody.length}>
        {custody.map(({ custody: stay, mood }) => (
          <MatterLine
            key={stay.number}
            lead={words.lead(stay)}
            kind={t(`kind.${stay.kind}`)}
            what={words.about(stay)}
            end={mood === 'late' ? <Late>{words.due(stay)}</Late> : words.end(stay)}
          />
        ))}
      </Section>
    </>
  );
}
