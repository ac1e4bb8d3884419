import { styled } from '@mui/material/styles';
import { qualityPoint, type QualityPoint } from '../../../shared/domain/quality/quality-draw.ts';
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

const digits = ['1', '2', '3', '4', '5'] as const satisfies readonly Chord[];

interface Props {
  readonly wrong: readonly QualityPoint[];
  readonly onTurn: (point: QualityPoint) => void;
}

/** The five points of a record: all are right until their digit says otherwise. */
export function PointList({ wrong, onTurn }: Props) {
  const t = useWords('quality');
  const points = qualityPoint.options;
  useKeys(
    points.flatMap((point, index) => {
      const chord = digits[index];
      return chord === undefined
        ? []
        : [{ chord, label: t(`point.${point}`), act: () => onTurn(point), onButtons: true }];
    }),
  );
  return (
    <List role="group" aria-label={t('points')}>
      {points.map((point, index) => {
        const isRight = !wrong.includes(point);
        return (
          <Point
            key={point}
            type="button"
            role="checkbox"
            aria-checked={isRight}
            onClick={() => onTurn(point)}
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
  );
}
