import { styled, useTheme } from '@mui/material/styles';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Stroke } from '../../../app/lending/lending-draft.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { drawStrokes, PAD } from './signature-picture.ts';

const Pad = styled('canvas')(({ theme }) => ({
  display: 'block',
  width: '100%',
  maxWidth: PAD.width,
  aspectRatio: `${PAD.width} / ${PAD.height}`,
  touchAction: 'none',
  cursor: 'crosshair',
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
}));

const Foot = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  paddingTop: 4,
  color: theme.palette.ink3,
  '& > span': { flex: 1 },
}));

interface Props {
  readonly strokes: readonly Stroke[];
  readonly onChange: (strokes: readonly Stroke[]) => void;
}

/** A pad to sign on with mouse, finger or pen; whoever works by keys goes past it. */
export function SignaturePad({ strokes, onChange }: Props) {
  const t = useWords('lending');
  const { palette } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawing, setDrawing] = useState<Stroke | null>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, PAD.width, PAD.height);
    drawStrokes(context, drawing ? [...strokes, drawing] : strokes, palette.ink);
  }, [strokes, drawing, palette.ink]);
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent): readonly [number, number] => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return [((clientX - left) * PAD.width) / width, ((clientY - top) * PAD.height) / height];
  };
  const end = () => {
    if (drawing) onChange([...strokes, drawing]);
    setDrawing(null);
  };
  return (
    <div>
      <Pad
        ref={canvas}
        role="img"
        aria-label={t('panel.signature')}
        width={PAD.width}
        height={PAD.height}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing([pointOf(event)]);
        }}
        onPointerMove={(event) => drawing && setDrawing([...drawing, pointOf(event)])}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Foot>
        <span>{strokes.length > 0 ? t('panel.signed') : t('panel.signHint')}</span>
        {strokes.length > 0 && (
          <>
            <Button tone="quiet" scale="small" onClick={() => onChange(strokes.slice(0, -1))}>
              {t('panel.undoStroke')}
            </Button>
            <Button tone="quiet" scale="small" onClick={() => onChange([])}>
              {t('panel.clearStrokes')}
            </Button>
          </>
        )}
      </Foot>
    </div>
  );
}
