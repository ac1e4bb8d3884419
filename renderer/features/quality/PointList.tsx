import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { QualityPoint } from '../../../shared/domain/quality/quality-draw.ts';
import { qualityPoints, qualityRules } from '../../../shared/rules/quality.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CheckIcon } from '../../ui/CheckIcon.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';

const List = styled('div')(({ theme }) => ({
  flex: 'none',
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
}));

const Point = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gap: 10,
  alignItems: 'center',
  width: '100%',
  minHeight: 44,
  padding: '4px 12px',
  textAlign: 'left',
  cursor: 'pointer',
  color: theme.palette.ink,
  background: 'none',
  border: 0,
  borderBottom: `1px solid ${theme.palette.line}`,
  '&:last-of-type': { borderBottom: 0 },
  'html &:focus': { outlineOffset: -3 },
  '& small': { ...theme.typography.meta, display: 'block', color: theme.palette.ink3 },
  '& > b': {
    ...theme.typography.second,
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    color: theme.palette.ok,
  },
  '&[aria-checked="false"]': { backgroundColor: theme.palette.lateTint },
  '&[aria-checked="false"] > b': { fontWeight: 700, color: theme.palette.late },
  '&[aria-checked="false"] small': { color: theme.palette.ink2 },
}));

const Source = styled('p')(({ theme }) => ({ ...theme.typography.meta, color: theme.palette.ink2 }));

const digits = ['1', '2', '3', '4', '5'] as const satisfies readonly Chord[];

interface Props {
  readonly wrong: readonly QualityPoint[];
  readonly onTurn: (point: QualityPoint) => void;
}

/** The points of a record: all are right until their digit says otherwise; below stands who asks for the one at hand. */
export function PointList({ wrong, onTurn }: Props) {
  const t = useWords('quality');
  const [here, setHere] = useState<QualityPoint>('fields');
  const source = useId();
  const turn = (point: QualityPoint) => {
    setHere(point);
    onTurn(point);
  };
  useKeys(
    qualityPoints.flatMap((point, index) => {
      const chord = digits[index];
      return chord === undefined
        ? []
        : [{ chord, label: t(`point.${point}`), act: () => turn(point), onButtons: true }];
    }),
  );
  return (
    <>
      <List role="group" aria-label={t('points')}>
        {qualityPoints.map((point, index) => {
          const isRight = !wrong.includes(point);
          return (
            <Point
              key={point}
              type="button"
              role="checkbox"
              aria-checked={isRight}
              aria-describedby={point === here ? source : undefined}
              onFocus={() => setHere(point)}
              onClick={() => turn(point)}
            >
              <KeyCap chord={digits[index] ?? '1'} />
              <span>
                {t(`point.${point}`)}
                <small>{t(`pointAbout.${point}`)}</small>
              </span>
              <b>
                {isRight && <CheckIcon />}
                {t(isRight ? 'right' : 'wrong')}
              </b>
            </Point>
          );
        })}
      </List>
      <Source id={source}>
        {t('source', { source: qualityRules[here].source })}
        <q lang="zh-CN">{qualityRules[here].sentence}</q>
      </Source>
    </>
  );
}
