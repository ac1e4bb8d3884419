import type { Stroke } from '../../../app/lending/lending-draft.ts';

/** The measure of the pad in which strokes are written down; in CSS pixels. */
export const PAD = { width: 360, height: 110 } as const;

/** Draws strokes on a ground of the pad's measure. */
export function drawStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  ink: string,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    context.beginPath();
    for (const [index, [x, y]] of stroke.entries()) {
      if (index === 0) context.moveTo(x, y);
      // A dot is a line to where it began.
      context.lineTo(x, y);
    }
    context.stroke();
  }
}

/** The signature as a picture in base64, black on white as on paper; null when nobody has signed. */
export function signaturePicture(strokes: readonly Stroke[]): string | null {
  if (strokes.length === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = PAD.width;
  canvas.height = PAD.height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = 'white';
  context.fillRect(0, 0, PAD.width, PAD.height);
  drawStrokes(context, strokes, 'black');
  return canvas.toDataURL('image/png').split(',')[1] ?? null;
}
