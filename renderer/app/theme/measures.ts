/** Heights and widths in CSS pixels (ux 4.2); everything else is a multiple of 4. */
export const measures = {
  topBar: 52,
  callStrip: 38,
  rail: 88,
  head: 48,
  foot: 56,
  views: 40,
  tableRow: 32,
  field: 36,
  button: 36,
  smallButton: 30,
  primaryButton: 40,
  largeButton: 44,
  boardRow: 53,
  lateBoardRow: 71,
  selectedLateBoardRow: 89,
  largeBoardRow: 108,
  formLabel: 76,
  radius: 4,
  sheetRadius: 6,
  ring: 2,
} as const;

/** Times of what moves, in milliseconds (ux 4.4); `prefers-reduced-motion` takes them all away. */
export const motion = { fadeMs: 120, turnLateMs: 400 } as const;
