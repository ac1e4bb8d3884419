/** What a wish is answered when it is repeated. */
export interface ErasureAnswer {
  readonly erasures: readonly string[];
  /** How many records lost their texts; 0 for a person. */
  readonly records: number;
  /** How many changes in the journal were touched. */
  readonly changes: number;
}

/** What an erasure did. */
export interface Erased extends ErasureAnswer {
  readonly secondFolderOwes: boolean;
  /** Bundles that may still hold what was erased, and are no longer where they were written: these paths. */
  readonly bundles: readonly string[];
}
