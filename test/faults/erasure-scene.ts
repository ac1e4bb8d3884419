import { readdir, readFile, stat, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import iconv from 'iconv-lite';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { createErasures, type Erasures } from '../../electron/core/store/erasure/erasures.ts';
import type { ErasureParts } from '../../electron/core/store/erasure/erasure-parts.ts';
import { journalStart, readJournal } from '../../electron/core/store/journal-reader.ts';
import { createVoucher, type Voucher } from '../../electron/core/store/vouchers.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { emptyDraftFields } from '../../shared/domain/draft/draft.ts';
import { deskOptions, mustAnswer, openSampleDesk, type Hand } from '../temp-desk.ts';

/** A name that nobody else in the sample has, and one with the same surname that must stay. */
export const NAME = '欧阳慧敏';
export const NAMESAKE = '欧阳建国';
export const PHONE = '13577001234';
export const LANDLINE = '0571-88990011';

/** Everything of the person that must not be found in any file afterwards. */
export const needles = [NAME, PHONE, '+86 135 7700 1234', '135-7700-1234', LANDLINE, '88990011', '浙A9K8J7'];

const unpack = promisify(gunzip);
/** So often are checkpoints written and segments closed that a short scene has several of each. */
const small = { checkpointEvery: 7, rotateAtBytes: 6_000 };

/** A desk of the sample centre with small segments. */
export async function openScene(
  folder: string,
  clock: Hand,
  sizes: { checkpointEvery: number; rotateAtBytes: number } = small,
): Promise<OpenDesk> {
  return openSampleDesk({ ...deskOptions(folder, clock), ...sizes });
}

/** The erasures of a desk, as its composition root makes them. */
export function erasuresOf(
  desk: OpenDesk,
  clock: Hand,
): { erasures: Erasures; parts: ErasureParts; notes: string[] } {
  const { store, drafts, history, backups, unusedNumbers, newId } = desk.office;
  let salts = 0;
  const notes: string[] = [];
  const parts: ErasureParts = {
    ...{ store, drafts, history, newId, clock },
    log: { note: (line) => notes.push(line), bug: (_reference, error) => notes.push(String(error)) },
    newSalt: () => `salt-${(salts += 1)}`,
    alone: backups.alone,
    sweepNumbers: () => unusedNumbers.sweep(),
    settlePast: () => Promise.resolve(),
    holdExports: () => Promise.resolve(() => undefined),
    removeBundles: () => Promise.resolve([]),
  };
  return { erasures: createErasures(parts), parts, notes };
}

/** Who is who in a furnished scene. */
export interface Scene {
  readonly personId: string;
  readonly namesakeId: string;
  readonly orders: { closed: string; others: string; namesakes: string };
}

async function savePerson(desk: OpenDesk, person: object): Promise<string> {
  const seat = desk.connectAs('1002', () => undefined);
  const plain = { title: 'none', phones: [], plates: [], firm: '', vip: false, note: '' };
  const roles = [{ placeId: 'p-3-1203', role: 'family' }];
  return (await mustAnswer(seat, 'people.save', { person: { ...plain, roles, ...person } })).id;
}

/** Brings an order to its end. */
export async function closeOrder(
  desk: OpenDesk,
  clock: Hand,
  order: string,
  words: string,
  seat = desk.connectAs('1002', () => undefined),
): Promise<void> {
  await mustAnswer(seat, 'orders.dispatch', { order });
  await mustAnswer(seat, 'orders.pickUp', { order, signer: '郭磊' });
  clock.forward(5);
  await mustAnswer(seat, 'orders.arrive', { order });
  await mustAnswer(seat, 'orders.pause', { order, reason: 'material', note: `等${words}` });
  await mustAnswer(seat, 'orders.resume', { order });
  await mustAnswer(seat, 'orders.complete', { order, result: `${words}家修好了` });
  await mustAnswer(seat, 'orders.returnSlip', { order, complete: true, done: true, signed: true });
  const scores = { quality: 5, timeliness: 4, attitude: 5 };
  await mustAnswer(seat, 'orders.callBack', { order, outcome: 'reached', scores, text: `${words}满意` });
  await mustAnswer(seat, 'orders.close', { order, reason: `${words}说好` });
}

/** Lets a person complain, ask for something and be promised a call, with the name in every text of it. */
async function furnishPromises(desk: OpenDesk, clock: Hand, personId: string): Promise<void> {
  const seat = desk.connectAs('1005', () => undefined);
  const base = { channel: 'phone', place: '3-1203', print: false, readBack: true, personId };
  const said = {
    hasApologised: true,
    demand: `${NAME}要求道歉`,
    handling: `${NAME}说了经过`,
    follower: NAME,
  };
  const complaint = { ...base, text: `${NAME}投诉，回 ${PHONE}`, severity: 'S1', complaint: said };
  const { order } = await mustAnswer(seat, 'complaints.register', complaint);
  const { escalations } = await mustAnswer(seat, 'escalations.list', { order });
  for (const { id: notice } of escalations)
    await mustAnswer(seat, 'escalations.tell', { order, notice, to: `${NAME}的丈夫`, note: `${NAME}很急` });
  const dueOn = '2026-11-30';
  const record = (entry: object) => mustAnswer(seat, 'complaints.record', { order, entry });
  await record({ kind: 'response', text: `已回复${NAME}` });
  await record({ kind: 'cause', text: `没有告诉${NAME}`, field: 'service' });
  const { id: measure } = await record({ kind: 'measure', text: `给${NAME}道歉`, person: NAME, dueOn });
  await record({ kind: 'measure-done', measure, text: `${NAME}接受了` });
  await record({ kind: 'form', plan: `陪${NAME}看现场`, feedback: `${NAME}同意` });
  await record({ kind: 'compensation', text: `免${NAME}家物业费`, yuan: 200 });
  await record({ kind: 'compensation-approved', isApproved: true, note: `${NAME}有理` });
  await record({ kind: 'review', finding: `慢待${NAME}`, remedy: `专人跟进${NAME}`, person: NAME, dueOn });
  const { id: letter } = await record({ kind: 'letter', to: NAME, subject: `关于${NAME}`, sentOn: dueOn });
  await record({ kind: 'letter-answered', letter, answeredOn: dueOn, text: `${NAME}的事已悉` });
  await record({ kind: 'public-notice', text: `${NAME}的事已办`, where: `${NAME}楼下` });
  const visitedAt = clock.now();
  await record({ kind: 'joint-visit', visitedAt, people: [NAME, '刘敏'], text: `见了${NAME}` });
  const { followUp } = await mustAnswer(seat, 'callbacks.plan', { order, reason: 'promised', note: NAME });
  await mustAnswer(seat, 'callbacks.entrust', { order, followUp, to: '1002', reason: `${NAME}认得她` });
  await mustAnswer(seat, 'callbacks.record', { order, followUp, outcome: 'reached', text: `${NAME}说好` });
  await closeOrder(desk, clock, order ?? '', NAME, seat);
  const text = `${NAME}家电话 ${PHONE}`;
  await mustAnswer(seat, 'cases.write', { order, title: NAME, problem: text, solution: NAME, keys: '' });
  const wish = { ...base, kind: 'request', text: `${NAME}要被子`, specialWish: `${NAME}怕冷` };
  const { order: quilt } = await mustAnswer(seat, 'calls.take', wish);
  await mustAnswer(seat, 'requests.relay', { order: quilt, told: NAME, confirmedBy: NAME });
  await mustAnswer(seat, 'requests.offer', { order: quilt, text: `给${NAME}毛毯`, answer: 'thinking' });
  await mustAnswer(seat, 'requests.chase', { order: quilt, outcome: 'working', note: `${NAME}在等` });
  await mustAnswer(seat, 'orders.pause', { order: quilt, reason: 'dnd', note: NAME });
  const door = { order: quilt, means: 'door', outcome: 'no-answer', note: `${NAME}没开门` };
  await mustAnswer(seat, 'requests.dnd', door);
  await mustAnswer(seat, 'orders.resume', { order: quilt });
  await mustAnswer(seat, 'requests.chase', { order: quilt, outcome: 'done', note: `${NAME}收到了` });
  await mustAnswer(seat, 'callbacks.record', { order: quilt, outcome: 'reached', text: `${NAME}谢谢` });
  await mustAnswer(seat, 'orders.close', { order: quilt, reason: NAME });
}

/**
 * Lets a person leave traces in every place that keeps some: two entries that were merged, orders of its own, of others
 * and of a namesake, notes, duty log, evidence, drafts, slips, files that were set aside.
 */
export async function furnishScene(desk: OpenDesk, clock: Hand, folder: string): Promise<Scene> {
  const seat = desk.connectAs('1002', () => undefined);
  const take = async (input: object): Promise<string> => {
    const base = { kind: 'repair', channel: 'phone', place: '3-1203', print: false };
    return (await mustAnswer(seat, 'calls.take', { ...base, ...input })).order ?? '';
  };
  const personId = await savePerson(desk, { name: NAME, phones: [PHONE, LANDLINE], plates: ['浙A9K8J7'] });
  const twin = await savePerson(desk, { name: NAME, phones: [PHONE], note: `${NAME}的第二张卡片` });
  const namesakeId = await savePerson(desk, {
    name: NAMESAKE,
    phones: ['13600005678'],
    note: `妹妹电话 ${PHONE}`,
  });
  const closed = await take({ personId: twin, text: `${NAME}报修，电话+86 135 7700 1234` });
  const { attachment } = await mustAnswer(seat, 'files.put', {
    name: `${NAME}的阳台.png`,
    mediaType: 'image/png',
    base64: Buffer.from('a picture').toString('base64'),
  });
  await mustAnswer(seat, 'orders.attach', { order: closed, attachment });
  await mustAnswer(seat, 'people.merge', { keep: personId, drop: twin });
  await mustAnswer(seat, 'orders.note', { order: closed, text: `${NAME}又打来一次` });
  await mustAnswer(seat, 'people.reveal', { personId });
  const others = await take({ text: `邻居请改打 135-7700-1234，或 ${LANDLINE}` });
  const namesakes = await take({ personId: namesakeId, text: `${NAMESAKE}家漏水` });
  await mustAnswer(seat, 'calls.take', {
    ...{ kind: 'enquiry', channel: 'phone', place: '会所', text: '问游泳池', personId },
    answer: { outcome: 'answered', text: `已告诉${NAME}` },
  });
  await mustAnswer(seat, 'calls.take', {
    ...{ kind: 'repair', channel: 'phone', place: '3-1203', text: `${NAME}催单` },
    relation: { kind: 'join', order: closed },
  });
  await mustAnswer(seat, 'log.write', { text: `${closed} ${NAME}投诉过，电话${PHONE}` });
  await mustAnswer(seat, 'log.write', { text: `有人留言请回 ${PHONE.replace('135', '１３５')}` });
  await closeOrder(desk, clock, closed, NAME);
  await furnishPromises(desk, clock, personId);
  await mustAnswer(seat, 'slips.print', { order: namesakes, reason: `${PHONE} 要一张` });
  const said = `${NAME}来电`;
  const texts = { text: said, demand: said, handling: said, specialWish: said };
  const fields = { ...emptyDraftFields, personId, callerName: NAME, callerPhone: PHONE, ...texts };
  await mustAnswer(seat, 'drafts.save', { kind: 'repair', fields });
  const { draft } = await mustAnswer(seat, 'drafts.save', { kind: 'repair', fields });
  await mustAnswer(seat, 'drafts.discard', { id: draft.id });
  await mkdir(join(folder, 'slips', '2026-11-22'), { recursive: true });
  await writeFile(join(folder, 'slips', '2026-11-22', `${closed}-1.pdf`), `%PDF ${NAME}`);
  await writeFile(join(folder, 'slips', '2026-11-22', 'complaint-summary-1.pdf'), `%PDF ${NAME}`);
  await writeFile(join(folder, 'slips', '2026-11-22', `${namesakes}-1.pdf`), `%PDF ${NAMESAKE}`);
  await mkdir(join(folder, 'set-aside'), { recursive: true });
  await writeFile(join(folder, 'set-aside', 'torn-after-3.ndjson'), `{"text":"${NAME}`);
  await writeFile(join(folder, 'set-aside', 'torn-after-9.ndjson'), `{"text":"${NAMESAKE}`);
  await writeFile(join(folder, 'half.json.tmp'), NAME);
  return { personId, namesakeId, orders: { closed, others, namesakes } };
}

/** Waits until nothing is written in the background, so that files can be looked at. */
export async function settle({ store, office }: OpenDesk): Promise<void> {
  await store.depth.writing.checkpoint();
  await store.depth.packer.settled();
  await office.drafts.settled();
}

/** The needles that stand in any file below a folder, in any encoding, packed files unpacked; with the files' names. */
export async function findIn(folder: string, wanted: readonly string[]): Promise<string[]> {
  for (;;) {
    try {
      return await lookThrough(folder, wanted);
    } catch (error) {
      // A file that was written beside its place is in its place by now: only a look at the whole folder counts.
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    }
  }
}

async function lookThrough(folder: string, wanted: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of await allFiles(folder)) {
    const raw = await readFile(path);
    const forms = raw[0] === 0x1f && raw[1] === 0x8b ? [raw, await unpack(raw)] : [raw];
    for (const needle of wanted)
      for (const encoding of ['utf8', 'utf16le', 'gbk'])
        if (forms.some((bytes) => bytes.includes(iconv.encode(needle, encoding))))
          found.push(`${path.slice(folder.length + 1)}: ${needle} (${encoding})`);
  }
  return found;
}

async function allFiles(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) paths.push(...(await allFiles(path)));
    else paths.push(path);
  }
  return paths;
}

/** Reads the whole journal as a proof does: damage, and segments whose erased lines nobody vouches for. */
export async function proveJournal(
  folder: string,
  vouchers: Readonly<Record<string, string>>,
): Promise<{ damage: unknown; unvouched: string[]; erasedLines: number }> {
  const found = new Map<number, Voucher>();
  let erasedLines = 0;
  const { damage } = await readJournal(diskFiles, join(folder, 'journal'), journalStart, {
    onLine(line, { segment }) {
      if (!line.erased) return;
      erasedLines += 1;
      const voucher = found.get(segment) ?? createVoucher();
      voucher.add(line);
      found.set(segment, voucher);
    },
  });
  const numbers = new Set([...found.keys()].map(String).concat(Object.keys(vouchers)));
  const unvouched = [...numbers].filter(
    (segment) => (found.get(Number(segment))?.digest() ?? null) !== (vouchers[segment] ?? null),
  );
  return { damage, unvouched, erasedLines };
}
