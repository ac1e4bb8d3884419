import type { SlipDocument } from '../../../shared/slips/document.ts';
import { letOthersRun } from '../let-others-run.ts';
import { labelForm } from './page-form.ts';
import { slipToPages, type PageSetting, type SlipPage } from './page.ts';
import { thermalPaperOf } from './thermal-paper.ts';

/** Strips of receipt paper laid out at once; each takes some milliseconds. */
const STRIPS_AT_ONCE = 8;

/**
 * Parts a run of labels into documents of so many, each of which is printed as if it were alone; any other slip stays one.
 *
 * An inventory of thousands has a label for each of its things, and the desk goes on working while they are set.
 */
export function runsOf(document: SlipDocument, size: number): readonly SlipDocument[] {
  const { slip, parts } = document;
  if (slip !== 'thing-label' || parts.length <= size) return [document];
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, run) => ({
    ...document,
    parts: parts.slice(run * size, (run + 1) * size),
  }));
}

/** The pages of a slip as `slipToPages` gives them, a sheet at a time; others run in between. */
export async function pagesInTurns(
  document: SlipDocument,
  setting: PageSetting,
): Promise<readonly SlipPage[]> {
  const pages: SlipPage[] = [];
  for (const run of runsOf(document, labelsOnSheet(setting))) {
    pages.push(...slipToPages(run, setting));
    await letOthersRun();
  }
  return pages;
}

function labelsOnSheet({ paper }: PageSetting): number {
  if (thermalPaperOf(paper) !== null) return STRIPS_AT_ONCE;
  return labelForm(paper === 'a5' ? 'a5' : 'carbon-241').frames(1).length;
}
