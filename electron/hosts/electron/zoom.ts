/** The factors of ux 2: 90 to 150 %. */
const ZOOM_STEPS = [0.9, 1, 1.1, 1.25, 1.5] as const;

/** The next factor in the asked direction; at either end the factor stays. */
export function nextZoom(present: number, direction: 'in' | 'out' | 'reset'): number {
  if (direction === 'reset') return 1;
  const bigger = ZOOM_STEPS.find((step) => step > present + 0.01) ?? ZOOM_STEPS[ZOOM_STEPS.length - 1] ?? 1;
  const smaller = ZOOM_STEPS.findLast((step) => step < present - 0.01) ?? ZOOM_STEPS[0];
  return direction === 'in' ? bigger : smaller;
}
