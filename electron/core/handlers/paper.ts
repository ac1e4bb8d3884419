import { decidePrintBlank, decideSpoilBlank } from '../../../shared/domain/paper/decide-paper.ts';
import { blanksOut } from '../../../shared/domain/paper/emergency-paper.ts';
import { ok } from '../../../shared/result.ts';
import { byRule, type Handlers } from './handler.ts';

/** Paper for a power failure: blanks, and what became of them. */
export const paperHandlers = {
  'paper.printBlank': byRule('paper.printBlank', decidePrintBlank),
  'paper.spoil': byRule('paper.spoil', decideSpoilBlank),
  'paper.list': async (_input, { store }) =>
    ok(
      await store.read(({ desk }) => ({
        last: desk.emergency.last,
        out: blanksOut(desk.emergency, desk.centre?.letter ?? ''),
        batches: [...desk.emergency.batches],
      })),
    ),
} satisfies Handlers<'paper.printBlank' | 'paper.spoil' | 'paper.list'>;
