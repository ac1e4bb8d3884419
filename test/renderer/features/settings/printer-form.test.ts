import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paper, printer, slipKind, type Printer } from '../../../../shared/domain/printing/printer.ts';
import {
  newPrinter,
  printerForm,
  readPrinter,
  writePrinter,
} from '../../../../renderer/features/settings/printers/printer-form.ts';

const anyPrinter: fc.Arbitrary<Printer> = fc.record({
  id: fc.constantFrom('printer-1', 'pdf'),
  name: fc.constantFrom('热敏 80', 'A5', '三联 241'),
  transport: fc.oneof(
    fc.record({
      kind: fc.constant('tcp' as const),
      host: fc.ipV4(),
      port: fc.integer({ min: 1, max: 65_535 }),
    }),
    fc.record({ kind: fc.constant('system' as const), queue: fc.string({ minLength: 1, maxLength: 40 }) }),
    fc.record({ kind: fc.constant('file' as const) }),
  ),
  paper: fc.constantFrom(...paper.options),
  chinese: fc.constantFrom('built-in' as const, 'image' as const),
  offsetXmm: fc.integer({ min: -20, max: 20 }),
  offsetYmm: fc.integer({ min: -20, max: 20 }),
  cut: fc.constantFrom('each' as const, 'whole' as const, 'none' as const),
  prints: fc.uniqueArray(fc.constantFrom(...slipKind.options)),
  fallback: fc.constantFrom(null, 'printer-2'),
});

describe('readPrinter and writePrinter', () => {
  it('give any printer back as it was', () => {
    fc.assert(
      fc.property(anyPrinter, (given) => {
        expect(writePrinter(given.id, readPrinter(given))).toEqual(given);
      }),
    );
  });

  it('write what the book takes whenever the form is right', () => {
    fc.assert(
      fc.property(
        anyPrinter,
        fc.constantFrom('tcp' as const, 'system' as const, 'file' as const),
        (given, way) => {
          const form = printerForm.safeParse({ ...readPrinter(given), way });
          if (form.success) expect(printer.safeParse(writePrinter(given.id, form.data)).success).toBe(true);
        },
      ),
    );
  });
});

const right = { ...newPrinter, name: '热敏 80', host: '192.0.2.10' };

describe('printerForm', () => {
  it('takes a thermal printer on the network', () => {
    expect(printerForm.safeParse(right).success).toBe(true);
  });

  it.each([
    { change: { name: ' ' }, wrong: 'name' },
    { change: { host: '  ' }, wrong: 'host' },
    { change: { port: Number.NaN }, wrong: 'port' },
    { change: { port: 65_536 }, wrong: 'port' },
    { change: { paper: 'a5' }, wrong: 'paper' },
    { change: { way: 'system' }, wrong: 'queue' },
    { change: { offsetXmm: 21 }, wrong: 'offsetXmm' },
  ])('$change: wrong at $wrong', ({ change, wrong }) => {
    const parsed = printerForm.safeParse({ ...right, ...change });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(wrong);
  });

  it('does not ask for the address of a printer of the system', () => {
    expect(
      printerForm.safeParse({ ...right, way: 'system', queue: 'HP', host: '', port: 0, paper: 'a5' }).success,
    ).toBe(true);
  });
});
