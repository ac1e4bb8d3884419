import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FigurePart } from '../../../shared/domain/report/report.ts';

/** Where this window is in a report; a record that is looked at may come between. */
interface ReportPlace {
  /** The row that the focus was on. */
  readonly row: string | null;
  /** The row whose records stand beside the report; the focus may have gone on from it. */
  readonly opened: string | null;
  /** Of which figure, and of which part of it, the records stand beside the report. */
  readonly part: FigurePart | null;
  /** The record that was opened last. */
  readonly record: string | null;
}

const places = createStore<ReportPlace>()(() => ({
  row: null,
  opened: null,
  part: null,
  record: null,
}));

/** Where this window is in a report. */
export function useReportPlace(): ReportPlace {
  return useStore(places);
}

/** Whether the records of a row stand beside the report. */
export function useIsOpen(id: string): boolean {
  return useStore(places, ({ opened }) => opened === id);
}

/** Reads it at the moment of asking. */
export function reportPlace(): ReportPlace {
  return places.getState();
}

/** Goes somewhere else in it. */
export function setReportPlace(part: Partial<ReportPlace>): void {
  places.setState(part);
}
