import type { Printer } from '../../../../shared/domain/printing/printer.ts';
import type { SlipJob } from '../../../../shared/domain/printing/slip-job.ts';

/** A slip of order A261124-0001 that waits for printer `p1`. */
export function aSlip(overrides: Partial<SlipJob> = {}): SlipJob {
  return {
    id: 's1',
    slip: 'work-order',
    order: 'A261124-0001',
    printerId: 'p1',
    copy: 1,
    reason: '',
    state: 'queued',
    attempts: 0,
    queuedAt: '2026-11-24T06:00:00.000Z',
    queuedBy: '1001',
    changedAt: '2026-11-24T06:00:00.000Z',
    trouble: null,
    file: null,
    days: null,
    about: null,
    subject: null,
    ...overrides,
  };
}

/** A thermal printer on the network. */
export function aPrinter(overrides: Partial<Printer> = {}): Printer {
  return {
    id: 'p1',
    name: 'thermal',
    transport: { kind: 'tcp', host: '192.0.2.10', port: 9100 },
    paper: 'thermal-80',
    chinese: 'built-in',
    offsetXmm: 0,
    offsetYmm: 0,
    cut: 'each',
    prints: [],
    fallback: null,
    ...overrides,
  };
}

/** Records by their id, as the desk keeps them. */
export function byId<R extends { readonly id: string }>(records: readonly R[]): Record<string, R> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
