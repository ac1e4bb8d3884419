import { thingCode } from '../../../shared/domain/custody/thing.ts';
import type { Register } from '../../../shared/domain/custody/register.ts';
import type { ThingField, ThingMapping, ThingProblem } from '../../../shared/domain/custody/thing-import.ts';
import { phoneDigits } from '../../../shared/domain/phone.ts';
import { problemAt } from './judge-rows.ts';
import { plainLine } from './read-cell.ts';

/** A row of an inventory; what a row does not say is undefined and stays as the book has it. */
export interface ThingRow {
  readonly row: number;
  readonly code: string;
  readonly name: string | undefined;
  readonly classId: string | undefined;
  readonly cabinet: string | undefined;
  readonly hook: number | undefined;
  readonly pieces: number | undefined;
  readonly parts: string[] | undefined;
  /** What it opens: a door of a class that hides it, else a site. */
  readonly opens: string | undefined;
  readonly owner: string | undefined;
  readonly phone: string | undefined;
  readonly note: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

const LONGEST = {
  name: 120,
  cabinet: 40,
  opens: 120,
  owner: 120,
  phone: 40,
  part: 120,
  note: 5_000,
  value: 500,
};
const MOST_PARTS = 60;
const MOST = { hook: 9_999, pieces: 200 };

type Kind = ThingProblem['kind'];

/** Reads one row of an inventory, with everything in it that cannot be taken over. */
export function readThingRow(
  row: number,
  cells: readonly string[],
  mapping: ThingMapping,
  register: Register,
): { row: ThingRow; problems: ThingProblem[] } {
  const problems: ThingProblem[] = [];
  const columnOf = (field: ThingField): number => mapping.indexOf(field);
  const report = (kind: Kind, field: ThingField, value: string): undefined => {
    problems.push(problemAt(row, columnOf(field), kind, value));
    return undefined;
  };
  const cell = (field: ThingField): string | undefined => {
    const text = plainLine(cells[columnOf(field)] ?? '');
    return text === '' ? undefined : text;
  };
  const line = (field: ThingField, limit: number): string | undefined => {
    const text = cell(field);
    return text !== undefined && text.length > limit ? report('too-long', field, text) : text;
  };
  const whole = (field: 'hook' | 'pieces'): number | undefined => {
    const text = cell(field);
    if (text === undefined) return undefined;
    const figure = Number(text.replace(/[把件份册个号#]$/u, ''));
    const fits = Number.isInteger(figure) && figure >= 1 && figure <= MOST[field];
    return fits ? figure : report('bad-number', field, text);
  };

  const codeText = cell('code');
  const code = thingCode.safeParse(codeText ?? '');
  if (codeText === undefined) report('missing-code', 'code', '');
  else if (!code.success) report('bad-code', 'code', codeText);

  const classText = cell('class');
  const classId = classText === undefined ? undefined : classByWord(register, classText);
  if (classText !== undefined && classId === undefined) report('unknown-class', 'class', classText);

  const phone = line('phone', LONGEST.phone);
  // A masked number is no number: somebody has imported what a list shows.
  if (phone !== undefined && (phone.includes('*') || phoneDigits(phone).length < 3))
    report('field-unfit', 'phone', phone);

  const parts = cell('parts')
    ?.split(/[;,、|/]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts && (parts.length > MOST_PARTS || parts.some((part) => part.length > LONGEST.part)))
    report('too-long', 'parts', parts.join(' '));

  return {
    row: {
      row,
      code: code.success ? code.data : '',
      name: line('name', LONGEST.name),
      classId,
      cabinet: line('cabinet', LONGEST.cabinet),
      hook: whole('hook'),
      pieces: whole('pieces'),
      parts,
      opens: line('door', LONGEST.opens) ?? line('site', LONGEST.opens),
      owner: line('owner', LONGEST.owner),
      phone,
      note: line('note', LONGEST.note),
      values: ownValues(),
    },
    problems,
  };

  function ownValues(): Record<string, string> {
    const values: Record<string, string> = {};
    for (const { id, of } of register.fields) {
      const value = of === 'thing' ? line(`field:${id}`, LONGEST.value) : undefined;
      if (value !== undefined) values[id] = value;
    }
    return values;
  }
}

/** The class that a cell means, by its name in either language or by its id. */
function classByWord({ classes }: Register, cell: string): string | undefined {
  const word = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  const wanted = word(cell);
  return classes.find(({ id, name, latinName }) => [id, name, latinName].map(word).includes(wanted))?.id;
}
