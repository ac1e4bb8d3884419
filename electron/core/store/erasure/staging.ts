import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { id, localDay } from '../../../../shared/domain/primitives.ts';
import { scrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import { replaceFile } from '../durable-file.ts';
import { errorCode, syncFolder, type Files } from '../files.ts';
import { packedName } from '../segments.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What an erasure still has to do after its fact is in the book; version 1. */
const erasurePlan = z.strictObject({
  version: z.literal(1),
  erasures: z.array(id),
  scope: scrubScope,
  /** Segments whose new bytes lie in the staging folder. */
  segments: z.array(z.int().positive()),
  /** Days of which history may hold a record of the scope. */
  days: z.array(localDay),
  /** Evidence that no other order names. */
  evidence: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type ErasurePlan = z.output<typeof erasurePlan>;

/**
 * The folder in which an erasure keeps what it needs to go on after a crash, one for each.
 *
 * It holds the new bytes of segments, and in its plan the names and telephones to look for: once the journal is clean
 * nothing else knows them, and history and backups still have to be gone through. Until then the book holds the same
 * words in many places, so the plan gives nothing away; it is the last thing that is removed.
 */
export interface Staging {
  keepSegment(segment: number, bytes: Uint8Array): Promise<void>;
  segment(segment: number): Promise<Buffer>;
  /** Written after all segments: a folder without a plan was never finished. */
  keepPlan(plan: ErasurePlan): Promise<void>;
  plan(): Promise<ErasurePlan | null>;
  remove(): Promise<void>;
}

const PLAN = 'plan.json';

function stagingRoot(folder: string): string {
  return join(folder, 'erasing');
}

/** The staging folder of one erasure in a book's folder; nothing is made before something is kept. */
export function openStaging(files: Files, folder: string, erasure: string): Staging {
  const root = stagingRoot(folder);
  const place = join(root, erasure);

  async function keep(name: string, content: string | Uint8Array): Promise<void> {
    const made = await files.mkdir(place, { recursive: true });
    if (made !== undefined) {
      await syncFolder(files, root);
      await syncFolder(files, folder);
    }
    await replaceFile(join(place, name), content, files);
  }

  return {
    keepSegment: async (segment, bytes) => keep(packedName(segment), await pack(bytes)),
    segment: async (segment) => unpack(await files.readFile(join(place, packedName(segment)))),
    keepPlan: (plan) => keep(PLAN, JSON.stringify(plan)),
    async plan() {
      try {
        const bytes = await files.readFile(join(place, PLAN));
        return erasurePlan.parse(JSON.parse(bytes.toString('utf8')));
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    async remove() {
      await files.rm(place, { recursive: true, force: true });
      await syncIfThere(files, root);
    },
  };
}

async function syncIfThere(files: Files, folder: string): Promise<void> {
  try {
    await syncFolder(files, folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** The erasures that have a staging folder. */
export async function stagedErasures(files: Files, folder: string): Promise<string[]> {
  try {
    return await files.readdir(stagingRoot(folder));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
