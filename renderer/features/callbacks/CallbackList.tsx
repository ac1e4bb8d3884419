import { styled } from '@mui/material/styles';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import { numberOf } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CallbackEntry } from './CallbackEntry.tsx';
import { callbackKey } from './callback-key.ts';

const Side = styled('nav')(({ theme }) => ({
  width: 360,
  flex: 'none',
  overflow: 'auto',
  backgroundColor: theme.palette.paper,
  borderRight: `1px solid ${theme.palette.line}`,
  '& h2': { ...theme.typography.meta, padding: '10px 16px 4px', color: theme.palette.ink3 },
  '& > p': { ...theme.typography.meta, padding: '12px 16px', color: theme.palette.ink3 },
  '@media (max-width: 1150px)': { width: 280 },
}));

interface Props {
  readonly lines: readonly CallbackLine[];
  readonly opened: string | null;
  readonly onOpen: (line: CallbackLine) => void;
}

const groups = ['due', 'resting', 'spent'] as const;

/** Who is to be rung now, who later, and whom nobody could reach. */
export function CallbackList({ lines, opened, onOpen }: Props) {
  const t = useWords('callbacks');
  const numbers = useDesk((desk) => desk.numbers);
  return (
    <Side aria-label={t('list')}>
      {groups.map((group) => {
        const members = lines.filter(({ state }) => state === group);
        if (members.length === 0) return null;
        return (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h2>{t(`group.${group}`)}</h2>
            {members.map((line) => (
              <CallbackEntry
                key={callbackKey(line)}
                line={line}
                isOpen={callbackKey(line) === opened}
                onOpen={() => onOpen(line)}
              />
            ))}
          </section>
        );
      })}
      <p>
        {t('listHint', {
          from: numberOf(numbers, 'callback-from'),
          until: numberOf(numbers, 'callback-until'),
          tries: numberOf(numbers, 'callback-tries'),
        })}
      </p>
    </Side>
  );
}
