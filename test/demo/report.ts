import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MainJob } from './main-job.ts';

/** Writes the measured times as `report.md` and answers the lines for the terminal. */
export async function writeReport(out: string, jobs: Readonly<Record<string, MainJob>>): Promise<string[]> {
  const rows = Object.entries(jobs).map(
    ([language, job]) =>
      `| ${language} | ${job.order} | ${job.keystrokes} | ${job.slipSeconds.toFixed(1)} s | ${Math.round(job.pickUpScanMs)} ms | ${Math.round(job.returnScanMs)} ms |`,
  );
  const table = [
    '| language | order | keystrokes besides the text | first key to slip sent | scan to pick-up | scan to return check |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
  await writeFile(join(out, 'report.md'), `# The main job, as it was played\n\n${table.join('\n')}\n`);
  return [
    ...Object.entries(jobs).map(
      ([language, job]) =>
        `${language}: known caller to slip sent in ${job.slipSeconds.toFixed(1)} s with ${job.keystrokes} keystrokes besides the text`,
    ),
    `pictures, slips, journals and report.md are in ${out}`,
  ];
}
