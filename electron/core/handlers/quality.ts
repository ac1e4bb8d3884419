import { decideCheck, decideDraw } from '../../../shared/domain/quality/decide-quality.ts';
import { drawsFor } from '../../../shared/domain/quality/quality-sight.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { ok } from '../../../shared/result.ts';
import { drawableRecords } from '../reports/drawable-records.ts';
import { seedOf } from '../watch/seed.ts';
import { byRule, type Handlers } from './handler.ts';

type QualityChannels = 'quality.draw' | 'quality.check' | 'quality.list';

const draw = byRule('quality.draw', decideDraw);

/** Random samples of what the desk wrote down, and what a supervisor found in them (R14). */
export const qualityHandlers = {
  'quality.draw': async ({ seed, ...wish }, visit) => {
    const records = await drawableRecords(visit, wish);
    return draw({ ...wish, seed: seed ?? seedOf(visit.newId()), records }, visit);
  },
  'quality.check': byRule('quality.check', decideCheck),
  'quality.list': async (_input, { store, staffId }) =>
    ok({
      draws: await store.read(({ desk: { quality, staff } }) =>
        drawsFor(quality, entryOf(staff, staffId ?? '')).toReversed(),
      ),
    }),
} satisfies Handlers<QualityChannels>;
