import type { SlipKind } from '../domain/printing/printer.ts';

/** One line of a slip; it knows meaning, not millimetres. */
export type SlipLine =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  /** The number in bold, with a framed mark (急修, 补打 2) at the right; each may be empty. */
  | { readonly kind: 'number'; readonly text: string; readonly marks: readonly string[] }
  /** What the lines below it have in common; never left alone at the foot of a page. */
  | { readonly kind: 'heading'; readonly text: string }
  /** The largest line: the place. */
  | { readonly kind: 'place'; readonly text: string }
  /** As large as the width allows: the code on a tag. */
  | { readonly kind: 'huge'; readonly text: string }
  /** Things by their codes, one below the other; where they are many and the paper is wide, side by side. */
  | { readonly kind: 'items'; readonly items: readonly SlipItem[] }
  | { readonly kind: 'field'; readonly label: string; readonly text: string; readonly isStrong?: boolean }
  /** A label with a rule to write on; `rows` lines high. */
  | { readonly kind: 'blank'; readonly label: string; readonly prefix?: string; readonly rows?: number }
  /** Boxes to tick: 质量 □满意 □一般 □不满意. */
  | { readonly kind: 'boxes'; readonly label: string; readonly choices: readonly string[] }
  | { readonly kind: 'words'; readonly text: string }
  /** A table on wide paper; on a receipt its rows stand one below the other, every cell beside the name of its column. */
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Filled in by hand: as high as a line to write on, with rules between the columns. */
      readonly isToFill?: boolean;
      /** It goes on with the columns of the table above it, whose names are not said again on wide paper. */
      readonly goesOn?: boolean;
    }
  /** Numbers as bars beside each other, of which every so many says what it is; on a receipt one below the other. */
  | {
      readonly kind: 'bars';
      readonly bars: readonly { readonly label: string; readonly value: number }[];
      readonly labelEvery: number;
    }
  | { readonly kind: 'rule' }
  /** A millimetre scale, for the test page. */
  | { readonly kind: 'scale' }
  /** Printed as Code 128 and as QR with the same content. */
  | { readonly kind: 'code'; readonly text: string }
  /** Rows for the eye beside a QR that holds more than they say. */
  | { readonly kind: 'seal'; readonly rows: readonly SealRow[]; readonly content: string };

/** A row beside the QR of a seal; one without a label goes from edge to edge. */
export interface SealRow {
  readonly label: string;
  readonly text: string;
}

/** A thing as it stands in a list of things. */
export interface SlipItem {
  readonly code: string;
  readonly text: string;
}

/** A column of a table and its share of the width. */
export interface TableColumn {
  readonly name: string;
  readonly share: number;
  /** Numbers stand at the right of their column, so that tens stand below tens. */
  readonly isNumber?: boolean;
}

/** The part of a slip that goes to one reader: 存根 for the desk, 维修 for the worker, 业主 for the resident. */
export interface SlipPart {
  readonly reader: 'stub' | 'worker' | 'resident' | 'whole';
  readonly name: string;
  readonly lines: readonly SlipLine[];
}

/** A slip as a document: parts and lines in reading order, without any knowledge of printers. */
export interface SlipDocument {
  readonly slip: SlipKind;
  readonly language: 'zh-CN' | 'en';
  readonly parts: readonly SlipPart[];
  /** A word that stands across every page: of an invented book nothing may be taken for real. */
  readonly across?: string;
}
