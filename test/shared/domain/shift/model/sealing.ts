import { decideRefuse, decideSign, decideWithdraw } from '../../../../../shared/domain/shift/decide-sign.ts';
import { agreeNobodyIsGone, agreeOnOwners, keysOf, same } from './agree.ts';
import { afterSeal, maySeal, openMatters } from './foresee.ts';
import { isFace, type Model } from './model.ts';
import { own } from './shift-steps.ts';
import { ask, type Both } from './step.ts';

/** Seals what two people told each other, and looks at everything that follows from it. */
export function sign(both: Both): void {
  const { model, desk } = both;
  const { handover } = model;
  const may = (now: number) => isFace(handover) && maySeal(model, handover, now);
  const before = openMatters(model, desk.now() + 1_000);
  const after = isFace(handover) ? afterSeal(model, handover, desk.now() + 1_000) : null;
  const signed = ask(both, 'sign', [decideSign, {}, handover?.from ?? '1001'], may);
  if (!signed || !isFace(handover) || !after) return;
  const { desk: book } = desk.book();
  const document = book.handovers[handover.number];
  same('the document', document?.state, 'signed');
  same('what it tells', keysOf(document?.lines.map(({ key }) => key) ?? []), keysOf(before.keys()));
  for (const { key, carried } of document?.lines ?? [])
    same(`${key} was carried`, carried, model.carried.get(key) ?? 0);
  agreeOnOwners(desk.book(), after);
  model.carried = new Map([...before.keys()].map((key) => [key, (model.carried.get(key) ?? 0) + 1]));
  model.tasks.delete('daily-count');
  for (const key of before.keys()) if (key.startsWith('log:')) model.lines.delete(key.slice(4));
  trust(model, after.trusted);
  own(model, after.owners);
  model.shift = { number: signed.shift, owner: handover.to };
  model.lastOwner = handover.to;
  model.handover = null;
  model.refused = null;
  agreeNobodyIsGone(desk.book(), desk.now());
  // Nothing that was open has vanished by it, and nothing has come.
  const gone = [...before.keys()].filter((key) => key !== 'task:daily-count' && !key.startsWith('log:'));
  same('what is open still', keysOf(openMatters(model, desk.now()).keys()), keysOf(gone));
}

/** Callbacks that were handed on; whoever has them by another way already needs no word. */
function trust(model: Model, trusted: ReadonlyMap<string, string>): void {
  for (const [key, to] of trusted) {
    const [kind, number = '', id = ''] = key.split(':');
    const order = model.orders.get(number);
    const holder = kind === 'order' ? order : order?.followUps.get(id);
    if (!order || !holder) continue;
    const had = holder.trust?.isAccepted ? holder.trust.to : order.owner;
    if (had === to) continue;
    holder.trust = { to, isAccepted: true };
    // Asked and accepted: two acts of the order.
    order.acts += 2;
  }
}

/** The incoming person does not take over. */
export function refuse(both: Both, { by: staff, index }: { by: string; index: number }): void {
  const { model, desk } = both;
  const { handover } = model;
  const who = index % 3 === 0 ? staff : (handover?.to ?? staff);
  const wish = { staff: who, reason: '钥匙不对' };
  const may = handover !== null && who !== handover.from;
  const done = ask(both, 'refuse', [decideRefuse, wish, who], () => may);
  if (!done || !handover) return;
  const lines = desk.book().desk.handovers[handover.number]?.lines ?? [];
  const open = openMatters(model, desk.now());
  same('what was refused', keysOf(lines.map(({ key }) => key)), keysOf(open.keys()));
  model.handover = null;
  model.refused = handover;
}

/** It was begun by mistake. */
export function withdraw(both: Both): void {
  const { model } = both;
  const may = model.handover !== null;
  if (ask(both, 'withdraw', [decideWithdraw, { reason: '按错了' }, '1001'], () => may)) model.handover = null;
}
