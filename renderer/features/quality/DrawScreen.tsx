import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { RecordView } from '../../app/reports/RecordView.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { CheckForm } from './CheckForm.tsx';
import { ResultTable } from './ResultTable.tsx';
import { useQualityWords } from './use-quality-words.ts';
import { useWalk } from './use-walk.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const State = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  marginLeft: 'auto',
  '& > progress': {
    width: 120,
    height: 4,
    appearance: 'none',
    border: 0,
    '&::-webkit-progress-bar': { backgroundColor: theme.palette.line },
    '&::-webkit-progress-value': { backgroundColor: theme.palette.accent },
  },
}));

/** One draw: its records one by one, and what was found of each person. */
export function DrawScreen({ draw }: { readonly draw: QualityDraw }) {
  const t = useWords('quality');
  const words = useQualityWords();
  const walk = useWalk(draw);
  const [isResult, setResult] = useState(walk.left === 0);
  const turn = () => setResult(!isResult);
  useKeys([{ chord: '0', label: t(isResult ? 'toRecords' : 'toResults'), act: turn }]);
  const leave = () => goTo({ place: 'reports', view: 'quality' });
  return (
    <>
      <ScreenHead title={t('title', { span: words.span(draw) })} back={t('toList')} onBack={leave}>
        <State>
          <progress
            aria-label={t('column.checked')}
            value={draw.checks.length - walk.left}
            max={draw.checks.length}
          />
          <span role="status">{walk.left === 0 ? t('allDone') : t('left', { count: walk.left })}</span>
          <Button scale="small" chord="0" onClick={turn}>
            {t(isResult ? 'toRecords' : 'toResults')}
          </Button>
        </State>
      </ScreenHead>
      {isResult || !walk.check ? (
        <ResultTable draw={draw} />
      ) : (
        <Columns>
          <RecordView
            record={walk.check.record}
            position={t('position', { here: walk.here + 1, all: walk.all })}
          />
          <CheckForm
            // Each record begins with what was found of it, or with nothing.
            key={walk.check.record}
            draw={draw.id}
            check={walk.check}
            walk={walk}
            onLast={() => setResult(true)}
          />
        </Columns>
      )}
    </>
  );
}
