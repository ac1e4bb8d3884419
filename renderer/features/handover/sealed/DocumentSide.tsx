import { styled } from '@mui/material/styles';
import type { Handover, HandoverCount } from '../../../../shared/domain/shift/handover.ts';
import { differs } from '../../../../shared/domain/shift/select-handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useRowName } from '../check/use-count-rows.ts';
import { useLineWords } from '../lines/use-line-words.ts';
import { Figures } from '../Figures.tsx';
import { AnchorSection } from './AnchorSection.tsx';
import { Supplements } from './Supplements.tsx';

const Side = styled('div')(({ theme }) => ({
  width: 360,
  flex: 'none',
  display: 'flex',
  '& p': { overflowWrap: 'anywhere' },
  '& p[data-tone="soon"]': { color: theme.palette.soon },
  '& p[data-part="words"]': { whiteSpace: 'pre-wrap' },
  '@media (max-width: 1150px)': { width: 300 },
}));

interface Props {
  readonly handover: Handover;
  readonly isLiving: boolean;
}

/** Beside the lines: its place in the book, the counts, the figures, the words, what was added later. */
export function DocumentSide({ handover, isLiving }: Props) {
  const t = useWords('handover');
  const { words, figures } = handover;
  const counts = Object.values(handover.counts);
  const different = counts.filter(differs);
  return (
    <Side>
      <SidePanel label={t('sealed.title')}>
        <AnchorSection handover={handover} />
        {counts.length > 0 && (
          <Section title={t('sealed.differences')}>
            {different.length === 0 && <p>{t('sealed.noDifferences')}</p>}
            {different.map((count) => (
              <CountText key={count.row} count={count} />
            ))}
          </Section>
        )}
        <QuestionsSection handover={handover} />
        <Section title={t('sealed.words')}>
          <p data-part="words">{words.trim() === '' ? t('sealed.noWords') : words}</p>
        </Section>
        <Supplements handover={handover} isLiving={isLiving} />
        {figures && (
          <Section title={t('sealed.figures')}>
            <Figures figures={figures} />
          </Section>
        )}
      </SidePanel>
    </Side>
  );
}

function QuestionsSection({ handover }: Pick<Props, 'handover'>) {
  const t = useWords('handover');
  const read = useLineWords();
  const asked = handover.lines.filter(({ mark }) => (mark?.question ?? '') !== '');
  if (handover.lines.length === 0) return null;
  return (
    <Section title={t('sealed.questions')} aside={asked.length > 0 && asked.length}>
      {asked.length === 0 && <p>{t('sealed.noQuestions')}</p>}
      {asked.map((line) => {
        const { lead, title } = read(line);
        return (
          <p key={line.key}>
            <b>{[lead, title].filter(Boolean).join(' ')}</b>{' '}
            {[line.mark?.question, line.mark?.answer].filter(Boolean).join(' → ')}
          </p>
        );
      })}
    </Section>
  );
}

function CountText({ count }: { readonly count: HandoverCount }) {
  const t = useWords('handover');
  const rowName = useRowName();
  const { expected, counted, missing, extra, reason } = count;
  const separator = t('listSeparator');
  const parts = [
    t('sealed.differs', { what: rowName(count), expected, counted }),
    missing.length > 0 && t('sealed.missingCodes', { codes: missing.join(separator) }),
    extra.length > 0 && t('sealed.extraCodes', { codes: extra.join(separator) }),
    reason,
  ];
  return <p data-tone="soon">{parts.filter(Boolean).join(t('sentence'))}</p>;
}
