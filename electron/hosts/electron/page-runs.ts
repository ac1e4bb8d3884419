import type { SlipPage } from '../../core/printing/page.ts';

/** Millimetres as the microns of a print setting; never below the 353 that Chromium accepts. */
export function microns(millimetres: number): number {
  return Math.max(353, Math.round(millimetres * 1000));
}

/** Neighbouring pages of one size, in order: a system print job knows one paper only. */
export function runsOfOneSize<P extends Pick<SlipPage, 'widthMm' | 'heightMm'>>(
  pages: readonly P[],
): readonly (readonly P[])[] {
  const runs: P[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (run && first?.widthMm === page.widthMm && first.heightMm === page.heightMm) run.push(page);
    else runs.push([page]);
  }
  return runs;
}
