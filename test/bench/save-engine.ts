/** Something that saves a record durably; every engine of a benchmark looks like this. */
export interface SaveEngine {
  readonly name: string;
  /** Saves one record and returns when it is on disk. */
  save(): Promise<void>;
  /** Saves with so many callers at once, each so often; the engine may join their syncs where it can. */
  burst(callers: number, each: number): Promise<void>;
  close(): Promise<void>;
}

/** Callers that each wait for their own save before the next. */
export async function callTogether(
  callers: number,
  each: number,
  save: (caller: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let count = 0; count < each; count += 1) await save(caller);
    }),
  );
}
