import type { SampleCentre } from '../../electron/core/exchange/sample.ts';
import { REGISTER_HEADINGS, registerRows } from '../../electron/core/exchange/register-rows.ts';
import { inventName, inventPhone, inventPlate } from './names.ts';
import { createRandom } from './random.ts';

const KNOWN_ROWS = 140;
const NEW_FLATS = 60;

/** The rows of an owner register as an estate would send it: 140 that the sample centre knows, 60 of the new house 13. */
export function makeRegister(centre: SampleCentre, seed: number): string[][] {
  const random = createRandom(seed);
  const taken = new Set(centre.people.flatMap(({ phones }) => phones.flatMap((phone) => [phone, phone.slice(-4)])));
  const plates = new Set(centre.people.flatMap((person) => person.plates));
  const known = registerRows(centre.places, centre.people.slice(0, KNOWN_ROWS));
  const fresh = Array.from({ length: NEW_FLATS }, (_, index) => {
    const { name, title } = inventName(random);
    const room = `13-${String(Math.floor(index / 4) + 1).padStart(2, '0')}0${(index % 4) + 1}`;
    const address = title === 'mr' ? '先生' : '女士';
    const plate = index % 3 === 0 ? inventPlate(random, plates) : '';
    return [room, name, address, inventPhone(random, taken), plate, '业主', '', String(89 + (index % 4) * 12.5), '', ''];
  });
  return [[...REGISTER_HEADINGS], ...known.slice(0, KNOWN_ROWS), ...fresh];
}

/** The same register as it comes from a spreadsheet: under a title, in another order, telephones and areas as numbers. */
export function asSpreadsheet(register: readonly (readonly string[])[]): (string | number)[][] {
  const order = [1, 2, 0, 7, 3, 4, 5, 6, 8, 9];
  const rows = register.map((row) => order.map((column) => numeric(row[column] ?? '', column)));
  return [['澄湖苑业主资料登记表'], [], ...rows];
}

const PHONES = 3;
const AREA = 7;

function numeric(cell: string, column: number): string | number {
  return (column === PHONES || column === AREA) && /^\d+(\.\d+)?$/u.test(cell) ? Number(cell) : cell;
}
