import {
  decideActOnThing,
  decideConsent,
  decideReceiveThing,
} from '../../../shared/domain/custody/decide-things.ts';
import { decideSaveRegister } from '../../../shared/domain/custody/decide-register.ts';
import { decideStocktake } from '../../../shared/domain/custody/decide-stocktake.ts';
import { thingByCode } from '../../../shared/domain/custody/find-thing.ts';
import { opensSite, selectThings } from '../../../shared/domain/custody/select-things.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { decidePrintLabels } from '../../../shared/domain/printing/decide-custody-paper.ts';
import { isAtDoor, needsDoor } from '../../../shared/rules/door-need.ts';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { checkPin } from '../access/check-pin.ts';
import { pinyinOf } from '../directory/pinyin.ts';
import { byRule, type Handlers, type Visit } from './handler.ts';

type ThingChannels =
  | 'registers.save'
  | 'things.receive'
  | 'things.list'
  | 'things.act'
  | 'things.consent'
  | 'things.reveal'
  | 'things.printLabels'
  | 'stocktake.record'
  | 'stocktake.list';

const receive = byRule('things.receive', decideReceiveThing);
const act = byRule('things.act', decideActOnThing);
const count = byRule('stocktake.record', decideStocktake);

/** Acts that a thing does not come back from: they are the supervisor's. */
const supervised: ReadonlySet<string> = new Set(['retire', 'restore', 'hand-back']);

/** Registers, their things, and counting them. */
export const thingHandlers = {
  'registers.save': byRule('registers.save', decideSaveRegister),
  'things.receive': ({ thing, commandId }, visit) =>
    receive({ thing: { ...thing, ...pinyinOf(thing.name) }, commandId }, visit),
  'things.list': async ({ order, ...filter }, visit) => {
    const at = visit.clock.now();
    const { desk } = visit.store.book;
    const placeId = order === undefined ? filter.placeId : entryOf(desk.orders, order)?.place.id;
    if (order !== undefined && !placeId) return ok({ at, things: [], total: 0 });
    const { lines, total } = await visit.store.read((book) =>
      selectThings(book.desk, { ...filter, placeId: placeId ?? undefined }, Date.parse(at), (thing, place) =>
        thing.door === null
          ? opensSite(thing, place)
          : isAtDoor(place, thing) && needsDoor(book.desk, thing, visit.staffId ?? '', order),
      ),
    );
    return ok({ at, things: lines, total });
  },
  'things.act': async (wish, visit) => {
    const role = roleOf(visit);
    if (supervised.has(wish.act) && !(role && isAllowed(role, 'look after registers')))
      return refuse({ kind: 'needs-role', roles: ['supervisor', 'manager'] });
    return act(wish, visit);
  },
  'things.consent': byRule('things.consent', decideConsent),
  'things.reveal': async ({ code, order }, visit) => {
    const { desk } = visit.store.book;
    const thing = thingByCode(desk, code);
    if (!thing?.door) return refuse({ kind: 'thing-unknown', what: code });
    if (!needsDoor(desk, thing, visit.staffId ?? '', order)) return refuse({ kind: 'no-need-to-see' });
    const { door, consents } = thing;
    // The look is in the book before the door is on the screen.
    return visit.store.commit({
      command: 'things.reveal',
      // An answer that is remembered would stand in the journal, door and all.
      id: undefined,
      by: visit.staffId,
      decide: () =>
        decided([{ type: 'door-revealed', thing: thing.id, reason: order ?? '' }], {
          revealed: door,
          consents,
        }),
    });
  },
  'things.printLabels': byRule('things.printLabels', decidePrintLabels),
  'stocktake.record': async ({ pin, ...wish }, visit) => {
    const checked = await visit.pinLane(() => checkPin({ staff: visit.staffId ?? '', pin }, visit));
    return checked.ok ? count(wish, visit) : checked;
  },
  'stocktake.list': async (_input, { store }) =>
    ok({ stocktakes: await store.read(({ desk }) => [...desk.stocktakes].reverse()) }),
} satisfies Handlers<ThingChannels>;

function roleOf({ store, staffId }: Visit) {
  return staffId === null ? undefined : entryOf(store.book.desk.staff, staffId)?.role;
}
