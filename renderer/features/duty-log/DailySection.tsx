import { styled } from '@mui/material/styles';
import { roundTask, type RoundTask } from '../../../shared/domain/shift/round.ts';
import { standingRule } from '../../../shared/domain/clock/due-standing.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useMinute } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CheckIcon } from '../../ui/CheckIcon.tsx';
import { Section } from '../../ui/Section.tsx';
import { ListPoints } from './ListPoints.tsx';
import { useChecklist } from './use-checklist.ts';

const Mark = styled('span')({
  width: 18,
  flex: 'none',
  display: 'inline-flex',
  '& > svg': { width: 14, height: 14 },
});

/** What must still be logged today, with its hour: the points of the daily list, and the rounds that are signed. */
export function DailySection() {
  const t = useWords('shiftPlan');
  const list = useChecklist('daily');
  return (
    <Section title={t('daily.title')}>
      <ListPoints label={t('daily.title')} list={list}>
        {roundTask.options.map((task) => (
          <RoundLine key={task} task={task} />
        ))}
      </ListPoints>
    </Section>
  );
}

/** A round of the day: its hour, or when it was signed; Enter goes there. */
function RoundLine({ task }: { readonly task: RoundTask }) {
  const t = useWords('shiftPlan');
  const shift = useWords('shift');
  const format = useFormat();
  const limit = useDesk((desk) => standingRule(desk, task)?.limit);
  const done = useDesk((desk) => desk.standing[task]);
  const today = format.dayKey(useMinute());
  const isDone = done?.doneOn === today;
  const hour = limit?.unit === 'time-of-day' ? limit.at : '';
  return (
    <button type="button" onClick={() => goTo({ place: 'shift', view: 'round', task })}>
      <Mark>{isDone && <CheckIcon />}</Mark>
      <em>{isDone ? shift(`task.${task}`) : t('daily.openRound', { task: shift(`task.${task}`) })}</em>
      <small>{isDone && done.doneAt ? t('daily.done', { time: format.time(done.doneAt) }) : hour}</small>
    </button>
  );
}
