import { styled } from '@mui/material/styles';
import type { HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { useCallsState } from '../../../app/calls/use-calls.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Section } from '../../../ui/Section.tsx';
import { useHandoverLines } from '../use-handover-lines.ts';
import { useLineWords } from '../lines/use-line-words.ts';

const List = styled('ul')(({ theme }) => ({
  '& > li': { padding: '2px 0', color: theme.palette.soon },
  '& > li[data-tone="plain"]': { color: theme.palette.ink2 },
}));

interface Props {
  readonly lines: readonly HandoverLine[];
  readonly seen: number;
}

/** What should be done before the incoming person comes; nothing of it hinders but the callbacks. */
export function StillMissing({ lines, seen }: Props) {
  const t = useWords('handover');
  const line = useLineWords();
  const parked = useCallsState(({ calls }) => calls.length);
  const callbacks = useHandoverLines().unfinished.callbacks.length;
  const points = [
    ...(callbacks > 0 ? [t('prepare.callbacksMissing', { count: callbacks })] : []),
    ...(parked > 0 ? [t('prepare.parkedMissing', { count: parked })] : []),
    ...lines
      .filter(({ group }) => group === 'tasks')
      .map((task) => t('prepare.tasksMissing', { task: line(task).title })),
  ];
  const unseen = lines.length - seen;
  return (
    <Section title={t('prepare.missing')}>
      <List>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {unseen > 0 && <li data-tone="plain">{t('prepare.notSeen', { count: unseen })}</li>}
        {points.length === 0 && unseen === 0 && <li data-tone="plain">{t('prepare.nothingMissing')}</li>}
      </List>
    </Section>
  );
}
