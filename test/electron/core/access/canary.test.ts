import { readFile } from 'node:fs/promises';
import { readZip } from '../../../../electron/core/exchange/zip.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import type { ChannelName } from '../../../../shared/contract.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';

/** What an entrusted key opens and whose it is; these texts stand nowhere else. */
const SECRETS = ['金丝雀楼', '雀9901', '黄业主', '13998765432', '口信金丝雀', 'p-canary', 'c-canary'];
/** Numbers of borrowers, visitors, owners of deposits, and one of a register's own fields. */
const PHONES = ['13911112222', '13922223333', '13933334444', '13944445555'];
const door = {
  placeId: 'p-canary',
  name: '金丝雀楼雀9901',
  personId: 'c-canary',
  owner: '黄业主',
  phone: '13998765432',
};
const consent = { from: '黄业主', way: 'phone', note: '口信金丝雀', untilOn: null };
const staff = ['1001', '1002', '1005', '1006'] as const;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
/** Everything that a window was told without asking, and every answer to what was done. */
const heard: string[] = [];
let loan = '';
let slip = '';

function connect(as: string): Pick<Seat, 'invoke'> {
  const seat = desk.connectAs(as, (event) => void heard.push(JSON.stringify(event)));
  return {
    invoke: async (channel, input) => {
      const reply = await seat.invoke(channel, input);
      heard.push(JSON.stringify(reply));
      return reply;
    },
  };
}

/** Lives a day with the key: received, agreed to, lent, asked for, extended, counted, returned, taken back. */
async function liveWithTheKey(): Promise<void> {
  const manager = connect('1005');
  const clerk = connect('1001');
  const { registers } = desk.store.book.desk;
  const field = {
    id: 'phone-1',
    name: '紧急联系',
    latinName: '',
    of: 'entry',
    type: 'phone',
    choices: [],
    isRequired: false,
  };
  await mustAnswer(manager, 'registers.save', { register: { ...registers['keys'], fields: [field] } });
  const key = {
    register: 'keys',
    class: 'entrusted',
    code: 'K-900',
    name: '业主托管',
    cabinet: '乙',
    hook: 90,
  };
  await mustAnswer(clerk, 'things.receive', { thing: { ...key, door } });
  await mustAnswer(clerk, 'things.consent', {
    code: 'K-900',
    consent: { ...consent, untilOn: '2027-01-01' },
  });
  const lent = await mustAnswer(clerk, 'loans.lend', {
    codes: ['K-900'],
    borrower: { kind: 'contractor', name: '雀师傅', phone: '13911112222' },
    consent,
    second: { staff: '1002', pin: '730264' },
    values: { 'phone-1': '13944445555' },
  });
  loan = lent.loans[0]?.number ?? '';
  slip = lent.slip ?? '';
  await mustAnswer(clerk, 'custody.ask', { custody: loan, outcome: 'coming' });
  await mustAnswer(clerk, 'loans.extend', { loan, reason: '还在用' });
  await mustAnswer(clerk, 'custody.print', { number: loan, reason: '没打清' });
  await mustAnswer(clerk, 'visits.arrive', {
    who: { name: '雀访客', phone: '13922223333' },
    pass: 'P-001',
    told: true,
  });
  await mustAnswer(clerk, 'deposits.receive', {
    what: '纸箱',
    class: 'parcel',
    told: true,
    owner: { name: '雀寄存', phone: '13933334444' },
  });
  hand.forward(10 * 60);
  await desk.office.watch.look();
  await mustAnswer(clerk, 'things.printLabels', { codes: ['K-900'] });
}

/** What windows ask for, each so that it has something to say of the key or of the people. */
const LIST = { kind: 'custody', of: 'loan', filter: { view: 'all' }, language: 'zh-CN' };

function questions(): readonly (readonly [ChannelName, unknown])[] {
  const texts = ['K-900', '雀', ...SECRETS, ...PHONES];
  return [
    ['session.current', {}],
    ['desk.snapshot', {}],
    ['log.list', {}],
    ['escalations.list', { all: true }],
    ['things.list', { limit: 10_000 }],
    ['things.list', { placeId: 'p-canary' }],
    ['loans.list', { view: 'all' }],
    ['deposits.list', { view: 'all' }],
    ['visits.list', { view: 'all' }],
    ['stocktake.list', {}],
    ['custody.get', { custody: loan }],
    ['custody.history', { thing: 'K-900' }],
    ['scan.read', { code: 'K-900' }],
    ['scan.read', { code: loan }],
    ['scan.read', { code: 'P-001' }],
    ['slips.preview', { job: slip }],
    ['history.days', {}],
    ...(['csv', 'xlsx'] as const).map(
      (format) => ['exports.begin', { subject: LIST, format, reason: '上报' }] as const,
    ),
    ...texts.flatMap((text): (readonly [ChannelName, unknown])[] => [
      ['search.find', { text }],
      ['things.list', { text }],
      ['loans.list', { view: 'all', text }],
      ['visits.list', { view: 'all', text }],
      ['borrowers.find', { text }],
      ['callers.find', { text }],
      ['history.search', { search: 's', text }],
      ['directory.people', { text }],
    ]),
  ];
}

function leaksIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) =>
    [...SECRETS, ...PHONES]
      .filter((secret) => text.includes(secret))
      .map((secret) => `${secret}: ${text.slice(0, 200)}`),
  );
  return found.slice(0, 5);
}

/** The answers of a role to all questions; what was asked is no answer. */
/** A saved list as text; a workbook unpacked, because packed nothing could ever be found in it. */
async function readable(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (!file.endsWith('.xlsx')) return bytes.toString('utf8');
  return readZip(bytes, 10_000_000, () => true)
    .map((entry) => Buffer.from(entry.bytes).toString('utf8'))
    .join('');
}

/** What the list that was begun last says, once it is written. */
async function newestFile(): Promise<string> {
  await desk.office.exportJobs.idle();
  const receipt = desk.store.book.desk.exports.at(-1);
  expect(receipt?.outcome).toBe('written');
  return readable(receipt?.file ?? '');
}

async function answersTo(as: string): Promise<string[]> {
  const answers: string[] = [];
  const seat = desk.connectAs(as, (event) => void answers.push(JSON.stringify(event)));
  for (const [channel, input] of questions()) {
    const reply = await seat.invoke(channel, input);
    answers.push(JSON.stringify(reply));
    if (reply.ok && channel === 'exports.begin') answers.push(await newestFile());
  }
  return answers;
}

beforeAll(async () => {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand));
  await liveWithTheKey();
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

describe('what an entrusted key opens, and numbers in full', () => {
  it('stand in the book, or nothing here could leak', () => {
    const text = JSON.stringify(desk.store.book);
    expect([...SECRETS, ...PHONES].filter((secret) => !text.includes(secret))).toEqual([]);
  });

  it('are in no answer and no event of all that was done', () => {
    expect(heard.length).toBeGreaterThan(20);
    expect(heard.some((text) => text.includes('"kind":"facts"') && text.includes('K-900'))).toBe(true);
    expect(leaksIn(heard)).toEqual([]);
  });

  it.each(staff)('are told to %s by no list, card, search, scan, preview, export or snapshot', async (as) => {
    const answers = await answersTo(as);
    expect(answers.some((text) => text.includes('K-900'))).toBe(true);
    // What is saved is readable here, or nothing could be found in it.
    const saved = answers.filter((text) => /^(\uFEFF|<\?xml)/.test(text));
    expect(saved).toHaveLength(as === '1006' ? 0 : 2);
    for (const text of saved) expect(text).toContain('K-900');
    expect(leaksIn(answers)).toEqual([]);
  });

  it.each(['金丝雀楼', '雀9901', '黄业主', '13998765432', '口信金丝雀'])(
    'are not found by %s, which would tell as much',
    async (text) => {
      for (const as of staff) {
        const seat = desk.connectAs(as, () => undefined);
        const { things, custody } = await mustAnswer(seat, 'search.find', { text });
        expect([things, custody]).toEqual([[], []]);
        expect((await mustAnswer(seat, 'things.list', { text })).total).toBe(0);
        expect((await mustAnswer(seat, 'loans.list', { view: 'all', text })).total).toBe(0);
      }
    },
  );

  it('come out by a look that is written down, and only for whoever needs it', async () => {
    const ask = (as: string, input: object) =>
      desk.connectAs(as, () => undefined).invoke('things.reveal', input);
    const before = desk.store.book.desk.seq;
    expect(await ask('1006', { code: 'K-900' })).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await ask('1003', { code: 'K-900' })).toMatchObject({ error: { kind: 'no-need-to-see' } });
    // Another clerk's order at another place is no need either.
    const clerk = desk.connectAs('1003', () => undefined);
    const { order } = await mustAnswer(clerk, 'calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      placeId: 'p-3-1203',
      text: '漏水',
    });
    expect(await ask('1003', { code: 'K-900', order })).toMatchObject({ error: { kind: 'no-need-to-see' } });
    expect(await ask('1003', { code: 'K-055', order })).toMatchObject({ ok: true });
    // Who lent it, and whoever looks after the cabinet.
    for (const as of ['1001', '1002', '1005'])
      expect(await ask(as, { code: 'K-900' })).toMatchObject({ value: { revealed: door } });
    expect(desk.store.book.desk.seq).toBeGreaterThanOrEqual(before + 5);
  });

  it('are looked at with nothing of them in the answer that the journal remembers', async () => {
    const seat = desk.connectAs('1002', () => undefined);
    await mustAnswer(seat, 'things.reveal', { code: 'K-900', commandId: 'look-1' });
    const other = await desk
      .connectAs('1006', () => undefined)
      .invoke('log.write', { text: '甲', commandId: 'look-1' });
    expect(JSON.stringify(other)).not.toContain('金丝雀楼');
    expect(other).toMatchObject({ ok: true });
  });

  it('give the number of a borrower or a stay by people.reveal alone', async () => {
    const seat = desk.connectAs('1001', () => undefined);
    const { phones } = await mustAnswer(seat, 'people.reveal', { custody: loan });
    expect(phones).toEqual(['13911112222']);
    const reply = await desk.connectAs('1006', () => undefined).invoke('people.reveal', { custody: loan });
    expect(reply).toMatchObject({ error: { kind: 'not-allowed' } });
  });

  it('stay hidden when the key is back, and when its loan is history', async () => {
    const clerk = connect('1001');
    await mustAnswer(clerk, 'loans.return', { items: [{ code: 'K-900' }] });
    expect(await clerk.invoke('things.reveal', { code: 'K-900' })).toMatchObject({
      error: { kind: 'no-need-to-see' },
    });
    hand.forward(3 * 24 * 60);
    await mustAnswer(clerk, 'log.write', { text: '早上好' });
    await vi.waitFor(() => expect(desk.store.book.desk.custody[loan]).toBeUndefined(), 10_000);
    for (const as of staff) {
      const answers = await answersTo(as);
      expect(answers.some((text) => text.includes(loan))).toBe(true);
      expect(leaksIn(answers)).toEqual([]);
    }
    expect(leaksIn(heard)).toEqual([]);
  });
});
