import { ok } from '../../../shared/result.ts';
import { exportCustody } from '../exchange/export-custody.ts';
import type { Handlers } from './handler.ts';

/** Inventories of things as files: read in with a preview, and lists of the registers written out. */
export const inventoryHandlers = {
  'things.preview': () => Promise.reject(new Error('not built')),
  'things.import': () => Promise.reject(new Error('not built')),
  'custody.export': async (wish, visit) => ok(await exportCustody(wish, visit)),
} satisfies Handlers<'things.preview' | 'things.import' | 'custody.export'>;
