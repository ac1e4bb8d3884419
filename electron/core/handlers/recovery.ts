import { ok } from '../../../shared/result.ts';
import type { Handlers } from './handler.ts';

/** What is wrong with a book that takes no changes, and mending it. */
export const recoveryHandlers = {
  'recovery.report': async (_input, { rescue, backups }) => {
    const [report, lastBackup] = await Promise.all([rescue.report(), backups.last()]);
    return ok({ ...report, lastBackup });
  },
  'recovery.repair': async ({ reason }, { rescue, staffId }) => {
    const repaired = await rescue.repair({ reason, by: staffId });
    return repaired.ok ? ok({ ...repaired.value, setAside: [...repaired.value.setAside] }) : repaired;
  },
} satisfies Handlers<'recovery.report' | 'recovery.repair'>;
