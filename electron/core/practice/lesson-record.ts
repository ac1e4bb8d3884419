import { join } from 'node:path';
import { z } from 'zod';
import type { DeskState } from '../../../shared/domain/book.ts';
import { lessonIds, lessons, type LessonId } from '../../../shared/rules/lessons.ts';
import { replaceFile } from '../store/durable-file.ts';
import { errorCode, type Files } from '../store/files.ts';

const record = z.strictObject({ done: z.array(z.enum(lessonIds)) });

/** Which lessons were done in a practice, also those whose orders have left the desk for history since. */
export interface LessonRecord {
  /** Looks at the desk and answers all that was ever done; what is new is written down. */
  look(desk: DeskState): Promise<readonly LessonId[]>;
}

/** Opens the record in the folder of a practice; one that cannot be read begins anew, for only ticks are lost. */
export async function openLessonRecord(files: Files, folder: string): Promise<LessonRecord> {
  const path = join(folder, 'lessons.json');
  let done = await readRecord(files, path);
  return {
    async look(desk) {
      const isNew = ({ id }: { id: LessonId }) => !done.includes(id);
      const added = lessons.filter((lesson) => isNew(lesson) && lesson.isDone(desk)).map(({ id }) => id);
      if (added.length === 0) return done;
      done = [...done, ...added];
      await replaceFile(path, JSON.stringify({ done }), files);
      return done;
    },
  };
}

async function readRecord(files: Files, path: string): Promise<readonly LessonId[]> {
  try {
    const parsed = record.safeParse(JSON.parse((await files.readFile(path)).toString('utf8')));
    return parsed.success ? parsed.data.done : [];
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
