import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../shared/domain/printing/printer.ts';
import type { SlipLine } from '../../../shared/slips/document.ts';
import { workOrderSlip } from '../../../shared/slips/work-order.ts';
import { bookWith, minutesLater, orderWith } from '../../builders.ts';

const order = orderWith({
  urgency: 'urgent',
  state: 'dispatched',
  dispatchedAt: minutesLater(1),
  assignee: '周建平',
  problem: { code: 'leak', label: '给排水 › 渗漏' },
});

function slip(paper: Paper = 'thermal-80', changes: Partial<typeof order> = {}, copy = 1) {
  return workOrderSlip(bookWith().desk, { slip: 'work-order', order: { ...order, ...changes }, copy, paper });
}

function textOf(lines: readonly SlipLine[]): string {
  return JSON.stringify(lines);
}

describe('workOrderSlip', () => {
  it('has a part for the worker and one for the resident, and a stub on carbon paper (R3.9)', () => {
    expect(slip().parts.map(({ reader }) => reader)).toEqual(['worker', 'resident']);
    expect(slip('carbon-241').parts.map(({ name }) => name)).toEqual(['存根', '维修', '业主']);
  });

  it('masks the telephone on the resident’s part and nowhere else', () => {
    const [worker, resident] = slip().parts;
    expect(textOf(worker?.lines ?? [])).toContain('13812345521');
    expect(textOf(resident?.lines ?? [])).not.toContain('13812345521');
    expect(textOf(resident?.lines ?? [])).toContain('138 **** 5521');
  });

  it('tells the worker and the stub which keys go along, and nobody which came back', () => {
    const keys = [
      { code: 'K-003', loan: 'A261122-L0001', isOut: true },
      { code: 'K-018', loan: 'A261122-L0002', isOut: false },
      { code: 'K-055', loan: 'A261122-L0003', isOut: true },
    ];
    const [stub, worker, resident] = slip('carbon-241', { keys }).parts;
    const line = { kind: 'field', label: '带钥匙', text: 'K-003 K-055', isStrong: true };
    expect(stub?.lines).toContainEqual(line);
    expect(worker?.lines).toContainEqual(line);
    expect(textOf(resident?.lines ?? [])).not.toContain('K-0');
  });

  it('carries the number as code on every part', () => {
    for (const { lines } of slip('carbon-241').parts)
      expect(lines).toContainEqual({ kind: 'code', text: 'A261122-0001' });
  });

  it('says number, place, contact, matter, promise, dispatch and first-contact person', () => {
    const text = textOf(slip().parts[0]?.lines ?? []);
    for (const part of [
      'A261122-0001',
      '3-1203',
      '王秀兰',
      '渗水',
      '给排水 › 渗漏',
      '11-22 08:01 工程部 周建平',
      '陈静',
      '急修',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('has lines to sign for pick-up, arrival, price, result, head and resident, and three rows of boxes', () => {
    const lines = slip().parts[0]?.lines ?? [];
    const blanks = lines.flatMap((line) => (line.kind === 'blank' ? line.label : []));
    expect(blanks).toEqual(['取单', '到场', '报价', '结果', '负责人', '业户签']);
    expect(lines.filter(({ kind }) => kind === 'boxes')).toHaveLength(3);
  });

  it('marks every copy after the first as a reprint with its number', () => {
    expect(textOf(slip('thermal-80', {}, 1).parts[0]?.lines ?? [])).not.toContain('补打');
    expect(textOf(slip('thermal-80', {}, 3).parts[0]?.lines ?? [])).toContain('补打 3');
  });

  it('marks the slips of the sample book, so that none is taken for real', () => {
    expect(textOf(slip().parts[0]?.lines ?? [])).toContain('练习');
  });

  it('shows both names when the ownership has moved (R1.5)', () => {
    expect(textOf(slip('thermal-80', { owner: '1002' }).parts[0]?.lines ?? [])).toContain('陈静 → 刘敏');
  });

  it('makes a message slip with receiver, caller, text and a line to sign (R1.12)', () => {
    const message = orderWith({ kind: 'message', messageFor: '顾明远', text: '请回电' });
    const { parts } = workOrderSlip(bookWith().desk, {
      slip: 'message',
      order: message,
      copy: 1,
      paper: 'thermal-58',
    });
    const text = textOf(parts[0]?.lines ?? []);
    for (const part of ['留 言 单', '顾明远', '王秀兰', '请回电', '收到']) expect(text).toContain(part);
    expect(parts).toHaveLength(1);
  });
});
