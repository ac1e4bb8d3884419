import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import type { ClockName } from '../../../shared/rules/clocks.ts';
import { momentNow } from '../../app/now/now.ts';
import { ItemClock } from '../../app/shift/ItemClock.tsx';
import { useItemWords } from '../../app/shift/use-item-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SeverityChip } from '../../ui/SeverityChip.tsx';
import { NoteField } from './NoteField.tsx';
import { RowActs, type Asking } from './RowActs.tsx';
import type { Marking } from './use-marking.ts';

const Box = styled('li')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '16px 20px 18px 17px',
  backgroundColor: theme.palette.accentTint,
  borderLeft: `3px solid ${theme.palette.accent}`,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > [data-part="head"]': { display: 'flex', alignItems: 'center', gap: 12, minWidth: 0 },
  '& > [data-part="head"] > h3': {
    fontSize: 26,
    lineHeight: '34px',
    fontWeight: 700,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  '& > [data-part="head"] > em': { fontStyle: 'normal', whiteSpace: 'nowrap', color: theme.palette.ink2 },
  '& > [data-part="head"] > i': { flex: 1 },
  '& > p': { fontSize: 18, lineHeight: '26px', maxWidth: '80ch', overflowWrap: 'anywhere' },
  '& > [data-part="facts"]': { display: 'flex', flexWrap: 'wrap', gap: '0 16px', color: theme.palette.ink2 },
  '& > [data-part="facts"] > [data-tone="soon"]': { color: theme.palette.soon },
}));

interface Props {
  readonly task: RoundTask;
  readonly line: RoundLine;
  readonly marking: Marking;
  readonly whyNot: string | null;
  readonly asked: Asking | null;
  readonly together: readonly RoundLine[];
  readonly onAsk: (as: Asking | null) => void;
  readonly onOpen: () => void;
}

/** The matter that is looked at now, large enough to read it standing, with what can be said of it. */
export function CurrentRow({ task, line, marking, whyNot, asked, together, onAsk, onOpen }: Props) {
  const terms = useWords('terms');
  const clockName = (clock: string) => terms(`clock.${clock as ClockName}`); // an open matter keeps it as text
  const words = useItemWords();
  const titleId = useId();
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  const text = words.text(line);
  const kind = line.kind === null ? '' : terms(`kind.${line.kind}`);
  return (
    <Box ref={box} aria-current="true">
      <div data-part="head">
        <h3 id={titleId}>{[words.number(line), words.title(line)].filter(Boolean).join(' ')}</h3>
        <em>{[kind, words.state(line)].filter(Boolean).join(' ')}</em>
        {line.severity !== null && <SeverityChip severity={line.severity} />}
        <i />
        {line.clock !== null && <em>{clockName(line.clock)}</em>}
        <ItemClock item={line} scale="large" />
      </div>
      {text !== '' && <p>{text}</p>}
      <Facts line={line} />
      {asked === null ? (
        <RowActs
          task={task}
          line={line}
          describedBy={titleId}
          whyNot={whyNot}
          together={together}
          onMark={(lines, as) => void marking.mark(lines, as, '')}
          onAsk={onAsk}
          onBack={() => marking.step(-1)}
          onOpen={onOpen}
        />
      ) : (
        <NoteField
          as={asked}
          onSave={(note) => {
            onAsk(null);
            void marking.mark([line], asked, note);
          }}
          onLeave={() => onAsk(null)}
        />
      )}
      {marking.refusal && <ErrorNote error={marking.refusal} />}
    </Box>
  );
}

/** Who answers for it, how often somebody was called, and what was noted before. */
function Facts({ line }: { readonly line: RoundLine }) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  const nameOf = useStaffName();
  const format = useFormat();
  const { owner, tries, found, isChanged, since } = line;
  const before = found && [shift(`found.${found.as}`), found.note].filter(Boolean).join(' ');
  return (
    <div data-part="facts">
      {isChanged && <span data-tone="soon">{t('changed')}</span>}
      {before !== null && <span>{t('before', { found: before })}</span>}
      <span>{shift('since', { time: format.moment(since, momentNow()) })}</span>
      <span>{owner === null ? t('counter') : t('owner', { name: nameOf(owner) })}</span>
      {tries > 0 && <span>{t('tries', { count: tries })}</span>}
    </div>
  );
}
