import { styled } from '@mui/material/styles';
import type { RecoveryReport } from '../../../shared/domain/rescue/health.ts';
import type { ReadOnlyHealth } from '../../app/health/use-health-sentence.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useMomentText } from './use-moment-text.ts';
import { whatHappened } from './what-happened.ts';

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  gap: '8px 40px',
  lineHeight: '24px',
  '& > dt': { color: theme.palette.ink2 },
  '& > dd': { overflowWrap: 'anywhere' },
  '& > dd[data-part="whole"]': { fontWeight: 700 },
}));

const parts = ['broke', 'whole', 'missing', 'notDone'] as const;

interface Props {
  readonly health: ReadOnlyHealth;
  readonly report: RecoveryReport | null;
}

/** What broke, what is whole, what may be missing, and what was not done. */
export function Happened({ health, report }: Props) {
  const t = useWords('recovery');
  const { language } = useFormat();
  const moment = useMomentText();
  const numbers = new Intl.NumberFormat(language);
  const said = whatHappened(health, report, {
    t,
    moment,
    figure: (n) => numbers.format(n),
    language,
  });
  return (
    <List>
      {parts
        .filter((part) => said[part] !== '')
        .map((part) => (
          <Part key={part} name={t(`part.${part}`)} part={part} text={said[part]} />
        ))}
    </List>
  );
}

interface PartProps {
  readonly name: string;
  readonly part: (typeof parts)[number];
  readonly text: string;
}

function Part({ name, part, text }: PartProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-part={part}>{text}</dd>
    </>
  );
}
