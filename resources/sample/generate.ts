import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { csvLine } from '../../electron/core/exchange/csv-text.ts';
import { loadSample } from '../../electron/core/exchange/sample.ts';
import { makeCentre } from './centre.ts';
import { asSpreadsheet, makeRegister } from './register.ts';
import { writeXlsx } from './xlsx-writer.ts';

const SEED = 20261124;

/** The files of the sample centre by name; the same bytes every time. */
export function sampleFiles(): Record<'centre.json' | 'owner-register.csv' | 'owner-register.xlsx', Buffer> {
  const centre = makeCentre(SEED);
  const register = makeRegister(loadSample(centre), SEED);
  return {
    'centre.json': Buffer.from(oneRecordPerLine(centre)),
    'owner-register.csv': iconv.encode(register.map(csvLine).join(''), 'gb18030'),
    'owner-register.xlsx': writeXlsx('业主资料登记表', asSpreadsheet(register)),
  };
}

/** JSON in which each record of a list has a line of its own, so that a change shows which one it was. */
function oneRecordPerLine(file: object): string {
  const members = Object.entries(file).map(([name, value]) => {
    const records = Array.isArray(value) ? `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]` : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${records}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

if (import.meta.main) {
  for (const [name, bytes] of Object.entries(sampleFiles())) writeFileSync(new URL(name, import.meta.url), bytes);
}
