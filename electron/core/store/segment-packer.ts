import { createLane } from '../lane.ts';
import type { Log } from '../ports.ts';
import { errorCode, type Files } from './files.ts';
import { listSegments, packSegment, SegmentUnreadable } from './segments.ts';

/** Packs closed segments in the background, one after the other. */
export interface SegmentPacker {
  pack(segment: number): void;
  /** Runs something while no segment is being packed. */
  hold<T>(work: () => Promise<T>): Promise<T>;
  settled(): Promise<void>;
}

/** A packer for a journal folder; what cannot be packed stays open, is as good, and is tried at the next opening. */
export function createSegmentPacker(files: Files, journal: string, log: Log): SegmentPacker {
  const hold = createLane();

  async function packOne(segment: number): Promise<void> {
    try {
      await packSegment(files, journal, segment);
    } catch (error) {
      const why = error instanceof SegmentUnreadable ? error.message : errorCode(error);
      if (why === undefined) log.bug('PACKING', error);
      else log.note(`segment ${segment} not packed: ${why}`);
    }
  }

  return {
    pack: (segment) => void hold(() => packOne(segment)),
    hold,
    settled: () => hold(() => Promise.resolve()),
  };
}

/** Packs what an earlier run left open, all but the segment that is being written. */
export async function packLeftOpen(
  files: Files,
  journal: string,
  packer: SegmentPacker,
  current: number,
): Promise<void> {
  for (const { segment, isPacked } of await listSegments(files, journal))
    if (!isPacked && segment < current) packer.pack(segment);
}
