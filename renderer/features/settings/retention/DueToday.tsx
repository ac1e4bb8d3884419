import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { RetentionKind } from '../../../../shared/rules/retention.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { RunSheet } from './RunSheet.tsx';
import { useDueText } from './use-due-text.ts';
import type { Due } from './use-retention.ts';

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  justifyItems: 'start',
  '& > h3': theme.typography.rowTitle,
  '& > p': { color: theme.palette.ink2 },
  '& > [role="group"]': { display: 'flex', flexWrap: 'wrap', gap: 8 },
}));

interface Props {
  readonly due: readonly Due[];
  readonly onDone: () => void;
}

/** What the rules let go today; nothing goes before a manager has chosen and said why. */
export function DueToday({ due, onDone }: Props) {
  const t = useWords('retention');
  const mayEdit = useMayEdit();
  const say = useDueText();
  const [chosen, setChosen] = useState<ReadonlySet<RetentionKind>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const ready = due.filter(({ records }) => records > 0);
  const taken = ready.filter(({ kind }) => chosen.has(kind));
  const turn = (kind: RetentionKind, isTicked: boolean) => {
    const next = new Set(chosen);
    if (isTicked) next.add(kind);
    else next.delete(kind);
    setChosen(next);
  };
  const close = () => {
    setAsking(false);
    setChosen(new Set());
    onDone();
  };
  return (
    <Part>
      <h3>{t('run.title')}</h3>
      {ready.length === 0 && <p>{t('run.none')}</p>}
      {ready.length > 0 && (
        <>
          <div role="group" aria-label={t('run.choose')}>
            {ready.map((each) => (
              <TickButton
                key={each.kind}
                isTicked={chosen.has(each.kind)}
                onChange={(isTicked) => turn(each.kind, isTicked)}
              >
                {say(each)}
              </TickButton>
            ))}
          </div>
          {mayEdit && (
            <Button
              scale="small"
              onClick={() => setAsking(true)}
              blockedBecause={taken.length === 0 ? t('run.nothing') : undefined}
            >
              {t('run.act')}
            </Button>
          )}
        </>
      )}
      {isAsking && <RunSheet due={taken} onClose={close} />}
    </Part>
  );
}
