import { styled } from '@mui/material/styles';
import { openStay } from '../../app/custody/open-stay.ts';
import { useHeldText } from '../../app/custody/use-held-text.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import type { CallerCard } from './directory-types.ts';
import { LineButton } from './LineButton.tsx';

const Late = styled('em')(({ theme }) => ({ fontStyle: 'normal', color: theme.palette.late }));

/** What the person has out and what lies here for the person; a line opens it in Lending. */
export function CardHeld({ custody }: Pick<CallerCard, 'custody'>) {
  const t = useWords('stays');
  const words = useStayWords();
  const held = useHeldText();
  const late = held.overdue(custody);
  const kept = held.kept(custody);
  if (custody.length === 0) return null;
  return (
    <Section title={t('held')} aside={custody.length}>
      {late !== '' && <Note tone="late">{late}</Note>}
      {kept !== '' && <Note tone="accent">{kept}</Note>}
      {custody.map(({ custody: stay, mood }) => (
        <LineButton key={stay.number} type="button" onClick={() => openStay(stay)}>
          <b>{words.lead(stay)}</b>
          <span>{words.about(stay)}</span>
          <small>{mood === 'late' ? <Late>{words.due(stay)}</Late> : words.end(stay)}</small>
        </LineButton>
      ))}
    </Section>
  );
}
