import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenDesk } from '../../electron/core/desk.ts';
import type { Seat } from '../../electron/core/ports.ts';
import { mustAnswer, type Hand } from '../temp-desk.ts';
import { closeOrder, NAME, PHONE } from './erasure-scene.ts';

/** What the registers know of the person in a furnished scene. */
export interface Registers {
  readonly personId: string;
  readonly borrowerId: string;
  readonly loan: string;
  readonly deposit: string;
  readonly visit: string;
  readonly order: string;
}

/** A badge and a plate that nobody else has. */
export const BADGE = 'ZX-88213';
export const PLATE = '浙A9K8J7';

async function putPicture(seat: Pick<Seat, 'invoke'>, text: string) {
  const base64 = Buffer.from(text).toString('base64');
  const file = { name: `${NAME}.png`, mediaType: 'image/png', base64 };
  return (await mustAnswer(seat, 'files.put', file)).attachment;
}

/** Lets a person borrow, lose, extend and return, with the name in every text of it. */
async function furnishLoans(seat: Pick<Seat, 'invoke'>, clock: Hand, personId: string, order: string) {
  const borrower = {
    ...{ kind: 'resident', name: NAME, firm: `${NAME}工作室`, phone: PHONE, personId },
    ...{ badge: BADGE, note: `${NAME}常来` },
  };
  const { id } = await mustAnswer(seat, 'borrowers.save', { borrower });
  await mustAnswer(seat, 'borrowers.block', { borrower: id, isBlocked: true, reason: `${NAME}不还` });
  await mustAnswer(seat, 'borrowers.block', { borrower: id, isBlocked: false, reason: `${NAME}还了` });
  await mustAnswer(seat, 'people.reveal', { borrower: id, commandId: 'look-at-borrower' });
  const wish = { borrower: { id }, purpose: `${NAME}要看泵房`, note: `${NAME}急用`, print: false };
  const signature = await putPicture(seat, 'a signature');
  const lent = await mustAnswer(seat, 'loans.lend', { ...wish, codes: ['F-001'], order, signature });
  const [first] = lent.loans;
  const loan = first?.number ?? '';
  clock.forward(60);
  await mustAnswer(seat, 'custody.ask', { custody: loan, outcome: 'said-when', note: `${NAME}说明天` });
  await mustAnswer(seat, 'loans.extend', { loan, reason: `${NAME}没看完` });
  const items = [{ code: 'F-001', pages: 12, note: `${NAME}弄脏了` }];
  await mustAnswer(seat, 'loans.return', { items, commandId: 'return-of-file' });
  await mustAnswer(seat, 'loans.lend', { ...wish, codes: ['C-001'] });
  await mustAnswer(seat, 'things.act', { code: 'C-001', act: 'lose', reason: `${NAME}丢了` });
  return { borrowerId: id, loan };
}

/** Takes the key of the person into keeping and lends it to a worker with the person's consent. */
async function furnishKey(seat: Pick<Seat, 'invoke'>, personId: string): Promise<void> {
  const door = { placeId: 'p-3-1203', name: '3-1203', personId, owner: NAME, phone: PHONE };
  const thing = { code: 'K-900', register: 'keys', class: 'entrusted', name: '托管', door };
  await mustAnswer(seat, 'things.receive', { thing: { ...thing, note: `${NAME}交来` } });
  const consent = { from: NAME, way: 'phone', note: `${NAME}同意，打${PHONE}` };
  await mustAnswer(seat, 'things.consent', { code: 'K-900', consent: { ...consent, untilOn: '2026-12-31' } });
  await mustAnswer(seat, 'loans.lend', {
    ...{ codes: ['K-900'], borrower: { id: 'b-1' }, purpose: `给${NAME}关阀门`, print: false },
    ...{ consent: { ...consent, untilOn: null }, second: { staff: '1002', pin: '730264' } },
  });
  await mustAnswer(seat, 'loans.return', { items: [{ code: 'K-900', note: `${NAME}在场` }] });
  await mustAnswer(seat, 'things.reveal', { code: 'K-900', commandId: 'look-at-door' });
}

async function furnishDeposit(seat: Pick<Seat, 'invoke'>, personId: string): Promise<string> {
  const { deposit } = await mustAnswer(seat, 'deposits.receive', {
    ...{ owner: { personId, name: NAME, phone: PHONE }, what: `${NAME}的箱子`, note: `${NAME}自取` },
    ...{ told: true, print: false, photos: [await putPicture(seat, 'a suitcase')] },
  });
  const said = `${NAME}下周来`;
  await mustAnswer(seat, 'deposits.remind', { deposit, outcome: 'said-when', note: said });
  const released = { to: `${NAME}的女儿`, identity: 'known', tagSeen: true, note: `${NAME}打过电话` };
  await mustAnswer(seat, 'deposits.release', { deposit, ...released });
  return deposit;
}

/** Somebody who comes, known by the telephone alone, and somebody else who comes to see the person. */
async function furnishVisits(seat: Pick<Seat, 'invoke'>): Promise<string> {
  const visitor = { who: { name: NAME, phone: PHONE }, plate: PLATE, host: '物业', told: true };
  const more = { identity: 'last-four', identityTail: '5521', why: `${NAME}来签字`, agreed: NAME };
  const { visit } = await mustAnswer(seat, 'visits.arrive', { ...visitor, ...more, pass: 'P-001' });
  await mustAnswer(seat, 'visits.leave', { visit, note: `${NAME}先走`, commandId: 'leaving' });
  const guest = { who: { name: '卢先生', phone: '13300006079' }, host: NAME, why: `找${NAME}`, told: true };
  const place = { id: 'p-3-1203', name: '3-1203' };
  const other = await mustAnswer(seat, 'visits.arrive', { ...guest, place });
  await mustAnswer(seat, 'visits.leave', { visit: other.visit });
  return visit;
}

/** Lets a person leave traces in every register; nothing of it is still open at the end. */
export async function furnishRegisters(desk: OpenDesk, clock: Hand, folder: string): Promise<Registers> {
  const seat = desk.connectAs('1005', () => undefined);
  const roles = [{ placeId: 'p-3-1203', role: 'owner' }];
  const plain = { title: 'none', plates: [], firm: '', vip: false, note: '', roles };
  const person = { ...plain, name: NAME, phones: [PHONE] };
  const { id: personId } = await mustAnswer(seat, 'people.save', { person });
  const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '水泵响', print: false };
  const { order } = await mustAnswer(seat, 'calls.take', call);
  const { borrowerId, loan } = await furnishLoans(seat, clock, personId, order ?? '');
  await furnishKey(seat, personId);
  const deposit = await furnishDeposit(seat, personId);
  const visit = await furnishVisits(seat);
  const note = `少一把，${NAME}还在找`;
  await mustAnswer(seat, 'stocktake.record', {
    register: 'cards',
    method: 'number',
    count: 0,
    note,
    pin: '638150',
  });
  await closeOrder(desk, clock, order ?? '', '没有', seat);
  await mkdir(join(folder, 'exports'), { recursive: true });
  await writeFile(join(folder, 'exports', '钥匙-A-2026-11-22.csv'), `${NAME},K-003`);
  const slips = join(folder, 'slips', '2026-11-22');
  await mkdir(slips, { recursive: true });
  for (const name of [`${loan}-1`, `${deposit}-1`, 'custody-list-1'])
    await writeFile(join(slips, `${name}.pdf`), `%PDF ${NAME}`);
  return { personId, borrowerId, loan, deposit, visit, order: order ?? '' };
}
