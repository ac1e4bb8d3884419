import { describe, expect, it } from 'vitest';
import { severityForm } from '../../../../../renderer/features/orders/complaint/severity-form.ts';
import { aComplaint, groundOf } from './complaint-ground.ts';

describe('the sheet of another severity', () => {
  it('says whom it tells at once, by name, and what closing then needs', () => {
    const form = severityForm(groundOf(aComplaint({}, { severity: 'S3' })));
    expect(form.remark?.({ severity: 'S1' })).toBe(
      '改为重大，要立刻告知 部门负责人 周建平、经理 顾明远、总经理。关闭前要：致歉、告知上级、首次响应、专人跟进、检讨、经理回访。',
    );
    expect(form.remark?.({ severity: 'S3' })).toBeNull();
    expect(form.remark?.({})).toBeNull();
  });

  it('leaves out who is on the list already', () => {
    const order = aComplaint({}, { severity: 'S2' });
    const told = {
      id: 'severity:head',
      level: 'head',
      name: '周建平',
      why: 'severity',
      percent: null,
    } as const;
    const notices = [{ ...told, dueAt: order.registeredAt, told: null }];
    const form = severityForm(groundOf({ ...order, notices }));
    expect(form.remark?.({ severity: 'S1' })).toContain('要立刻告知 经理 顾明远、总经理。');
  });

  it('lets a clerk make it graver only', () => {
    const blockOf = (role: 'clerk' | 'supervisor' | 'manager', to: string) =>
      severityForm(groundOf(aComplaint({}, { severity: 'S2' }), role)).blockOf?.({ severity: to }) ?? null;
    expect(blockOf('clerk', 'S1')).toBeNull();
    expect(blockOf('clerk', 'S3')).toBe('改轻要客服主管或经理来办');
    expect(blockOf('supervisor', 'S3')).toBeNull();
    expect(blockOf('manager', 'S4')).toBeNull();
    expect(blockOf('manager', 'S2')).toBe('现在就是“重要”');
  });
});
