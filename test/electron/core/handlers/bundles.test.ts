import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOtherDesks } from '../../../../electron/core/bundling/other-desks.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { DeskEvent } from '../../../../shared/events.ts';
import { ok } from '../../../../shared/result.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

const passphrase = '澄湖苑 2026 周报';
const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '主卧卫生间渗水' };

let temp: Awaited<ReturnType<typeof tempFolder>>;
let counter: OpenDesk;
let office: OpenDesk;
let stick: string;

beforeEach(async () => {
  temp = await tempFolder();
  stick = join(temp.folder, 'stick');
  await mkdir(stick);
  counter = await openSampleDesk(deskOptions(join(temp.folder, 'counter'), createHand()));
  office = await openSampleDesk(deskOptions(join(temp.folder, 'office'), createHand()));
});
afterEach(async () => {
  await counter.close();
  await office.close();
  await temp.remove();
});

function at(desk: OpenDesk, staff: string, heard: DeskEvent[] = []) {
  return desk.connectAs(staff, (event) => void heard.push(event));
}

/** Writes what is new at the counter and answers where it lies. */
async function bundled(desk: OpenDesk, wish: object = {}): Promise<string> {
  const before = new Set(await readdir(stick));
  const manager = at(desk, '1005');
  await mustAnswer(manager, 'bundles.begin', {
    ...{ span: 'all', folder: stick, passphrase, reason: '每周交总部' },
    ...wish,
  });
  await desk.office.bundleJobs.idle();
  const [made] = (await readdir(stick)).filter((name) => !before.has(name) && name.endsWith('.bundle'));
  if (made === undefined) throw new Error(JSON.stringify(desk.office.bundleJobs.trouble()));
  return join(stick, made);
}

describe('a bundle from the screens', () => {
  it('is written in the background, told as it goes, and noted with who and why', async () => {
    const heard: DeskEvent[] = [];
    at(counter, '1005', heard);
    const path = await bundled(counter);
    const { bundles, running, trouble } = await mustAnswer(at(counter, '1005'), 'bundles.list', {});
    expect({ running, trouble }).toEqual({ running: null, trouble: null });
    expect(bundles[0]).toMatchObject({
      ...{ way: 'written', file: path, isSealed: true, reason: '每周交总部', by: '1005', confirmedAt: null },
    });
    const told = heard.filter((event) => event.kind === 'progress' && event.task === 'bundle');
    expect(told.at(-1)).toMatchObject({ done: 100, total: 100 });
  });

  it.each(['damaged', 'in the way'])(
    'is taken and confirmed although what was made to look into it is %s',
    async (how) => {
      const manager = at(office, '1005');
      const take = async () => {
        const path = await bundled(counter);
        return [
          path,
          await mustAnswer(manager, 'bundles.take', { path, passphrase, reason: '总部' }),
        ] as const;
      };
      await take();
      const { desks } = await mustAnswer(manager, 'desks.list', {});
      const view = join(temp.folder, 'office', 'desks', desks[0]?.desk ?? '', 'view.json');
      await rm(view);
      if (how === 'damaged') await writeFile(view, '{');
      else await mkdir(view);
      await mustAnswer(at(counter, '1001'), 'calls.take', call);
      const [path, taken] = await take();
      expect(taken).toMatchObject({ judgement: 'new', receipt: `${path}.receipt.json` });
      const search = { desk: desks[0]?.desk ?? '', text: '渗水' };
      const found = await at(office, '1002').invoke('desks.search', search);
      expect(found.ok).toBe(how === 'damaged');
    },
  );

  it('is found where one was taken last, the newest first, and no file that is none', async () => {
    const manager = at(office, '1005');
    expect(await mustAnswer(manager, 'bundles.found', {})).toEqual({ folder: null, bundles: [] });
    const path = await bundled(counter);
    await mustAnswer(manager, 'bundles.take', { path, passphrase, reason: '总部' });
    await mustAnswer(at(counter, '1001'), 'calls.take', call);
    const newer = await bundled(counter);
    await writeFile(join(stick, 'no.bundle'), 'none');
    const { folder, bundles } = await mustAnswer(manager, 'bundles.found', {});
    expect(folder).toBe(stick);
    expect(bundles.map(({ file, isTaken }) => [file, isTaken])).toEqual([
      [newer, false],
      [path, true],
    ]);
    expect(bundles[0]).toMatchObject({ isSealed: true, span: { letter: 'A' } });
    // What this desk wrote itself is nothing to take in; a stick that is away has none.
    expect((await mustAnswer(at(counter, '1005'), 'bundles.found', {})).bundles).toEqual([]);
    await rm(stick, { recursive: true });
    expect((await mustAnswer(manager, 'bundles.found', {})).bundles).toEqual([]);
  });

  it('is taken by another desk, confirmed by its receipt, and looked into there', async () => {
    const taken = await mustAnswer(at(counter, '1001'), 'calls.take', call);
    const path = await bundled(counter);
    const manager = at(office, '1005');
    const wrong = await manager.invoke('bundles.preview', { path, passphrase: 'not this one' });
    expect(wrong).toMatchObject({ ok: false, error: { kind: 'passphrase-wrong' } });
    const preview = await mustAnswer(manager, 'bundles.preview', { path, passphrase });
    expect(preview).toMatchObject({ judgement: 'new', has: 0, isSealed: true, sameLetter: 'own' });
    expect(preview.brings).toBe(preview.span.toSeq);
    const came = await mustAnswer(manager, 'bundles.take', { path, passphrase, reason: '总部汇总' });
    expect(came).toMatchObject({ judgement: 'new', upTo: preview.span.toSeq, followed: 0, left: [] });
    expect(came.receipt).toBe(`${path}.receipt.json`);

    const supervisor = at(office, '1002');
    const { desks } = await mustAnswer(supervisor, 'desks.list', {});
    const desk = desks[0]?.desk ?? '';
    expect(desks).toMatchObject([{ waiting: 0, isBroken: false, sameLetter: true }]);
    const found = await mustAnswer(supervisor, 'desks.search', { desk, text: '渗水' });
    expect(found.mark).toMatchObject({ desk, upTo: came.upTo });
    expect(found.hits.map((hit) => ('number' in hit ? hit.number : ''))).toContain(taken.order);
    const { record } = await mustAnswer(supervisor, 'desks.record', { desk, number: taken.order });
    expect(record).toMatchObject({ kind: 'order', order: { text: call.text } });
    const day = await mustAnswer(supervisor, 'desks.day', { desk, on: '2026-11-22' });
    expect(day.orders.map(({ number }) => number)).toContain(taken.order);
    // Whoever names no day sees the last one on which something was written.
    expect(await mustAnswer(supervisor, 'desks.day', { desk })).toEqual(day);

    await mustAnswer(at(counter, '1001'), 'calls.take', { ...call, text: '门铃不响' });
    const next = await bundled(counter, { span: 'since-last' });
    const { bundles } = await mustAnswer(at(counter, '1005'), 'bundles.list', {});
    expect(bundles.map(({ span, confirmedAt }) => [span.fromSeq > 1, confirmedAt !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
    const more = await mustAnswer(manager, 'bundles.take', { path: next, passphrase });
    expect(more.judgement).toBe('new');
    const again = await mustAnswer(supervisor, 'desks.search', { desk, text: '门铃' });
    expect(again.hits.map(({ kind }) => kind)).toContain('order');
  });

  it('tells whoever looks first how far the past of the other desk is made ready, and later ones nothing', async () => {
    const path = await bundled(counter);
    await mustAnswer(at(office, '1005'), 'bundles.take', { path, passphrase, reason: '总部汇总' });
    const { desks } = await mustAnswer(at(office, '1002'), 'desks.list', {});
    const desk = desks[0]?.desk ?? '';
    // What was made at the taking; without it the journal is read from its beginning.
    for (const made of ['view.json', 'desk.json', 'directory.json', 'history'])
      await rm(join(temp.folder, 'office', 'desks', desk, made), { recursive: true, force: true });
    // Every line takes as long as a portion of a large book.
    let now = performance.now();
    const watch = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const others = createOtherDesks(office.store, { note: () => undefined, bug: () => undefined });
    const look = async (shares: number[]) =>
      others.look(
        desk,
        () => Promise.resolve(ok(null)),
        (share) => void shares.push(share),
      );
    const [first, second, later]: [number[], number[], number[]] = [[], [], []];
    try {
      await Promise.all([look(first), look(second)]);
      await look(later);
    } finally {
      watch.mockRestore();
    }
    expect(first.length).toBeGreaterThan(1);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    expect(first.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(second).toEqual(first);
    expect(later).toEqual([]);
  });

  it('shows telephones of the other desk masked, and its book to supervisors and managers only', async () => {
    const { order } = await mustAnswer(at(counter, '1001'), 'calls.take', {
      ...call,
      callerPhone: '13912345678',
    });
    const path = await bundled(counter);
    await mustAnswer(at(office, '1005'), 'bundles.take', { path, passphrase });
    const [known] = (await mustAnswer(at(office, '1005'), 'desks.list', {})).desks;
    const wish = { desk: known?.desk, number: order };
    const shown = await mustAnswer(at(office, '1005'), 'desks.record', wish);
    expect(JSON.stringify(shown)).toContain('139 **** 5678');
    expect(JSON.stringify(shown)).not.toContain('13912345678');
    for (const staff of ['1001', '1006'])
      expect(await at(office, staff).invoke('desks.record', wish)).toMatchObject({
        ...{ ok: false, error: { kind: 'not-allowed' } },
      });
  });

  it('is stopped by whoever began it, and leaves nothing', async () => {
    const manager = at(counter, '1005');
    const { bundle } = await mustAnswer(manager, 'bundles.begin', {
      ...{ span: 'all', folder: stick, passphrase, reason: '每周交总部' },
    });
    await mustAnswer(manager, 'bundles.cancel', { bundle });
    await counter.office.bundleJobs.idle();
    const { trouble, bundles } = await mustAnswer(manager, 'bundles.list', {});
    expect(trouble).toEqual({ kind: 'cancelled' });
    expect(bundles).toEqual([]);
    expect(await readdir(stick)).toEqual([]);
  });

  it('refuses the own one, and forgets a desk that is dropped, until it comes again', async () => {
    const path = await bundled(counter);
    expect(await at(counter, '1005').invoke('bundles.take', { path, passphrase })).toMatchObject({
      error: { kind: 'bundle-of-this-desk' },
    });
    const manager = at(office, '1005');
    await mustAnswer(manager, 'bundles.take', { path, passphrase });
    const desk = (await mustAnswer(manager, 'desks.list', {})).desks[0]?.desk;
    await mustAnswer(manager, 'desks.search', { desk, text: '3-1203' });
    // Taken anew, and left half-way another time.
    await mustAnswer(manager, 'bundles.take', { path, passphrase, anew: true, reason: '对不上' });
    const book = join(temp.folder, 'office');
    await mkdir(join(book, 'desks', `${desk}.anew`));
    expect(await readdir(join(book, 'set-aside'))).toEqual([`desk-${desk}`]);
    const wish = { desk, reason: '撤了', commandId: 'drop-1' };
    await mustAnswer(manager, 'desks.drop', wish);
    await mustAnswer(manager, 'desks.drop', wish);
    expect(await readdir(join(book, 'set-aside'))).toEqual([]);
    expect(await readdir(join(book, 'desks'))).toEqual([]);
    expect((await mustAnswer(manager, 'desks.list', {})).desks).toEqual([]);
    expect(await manager.invoke('desks.search', { desk, text: '3-1203' })).toMatchObject({
      error: { kind: 'desk-unknown' },
    });
    await mustAnswer(manager, 'bundles.take', { path, passphrase });
    expect((await mustAnswer(manager, 'desks.list', {})).desks).toHaveLength(1);
  });

  it('keeps a desk whose dropping cannot be noted', async () => {
    const path = await bundled(counter);
    const manager = at(office, '1005');
    await mustAnswer(manager, 'bundles.take', { path, passphrase });
    const desk = (await mustAnswer(manager, 'desks.list', {})).desks[0]?.desk ?? '';
    await office.office.store.close();
    expect(await manager.invoke('desks.drop', { desk, reason: '撤了' })).toMatchObject({ ok: false });
    expect(await readdir(join(temp.folder, 'office', 'desks'))).toEqual([desk]);
  });
});
