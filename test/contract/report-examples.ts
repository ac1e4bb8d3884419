import { z } from 'zod';
import { qualityDraw } from '../../shared/domain/quality/quality-draw.ts';
import { admin, clerk, just, no, ok, supervisor, type Memory, type Step } from './step.ts';

const week = { report: 'week', on: '2026-11-24' };
const paper = { ...week, reason: '周会用' };
const calls = { ...week, figure: 'calls', limit: 5 };
const days = { fromOn: '2026-11-01', toOn: '2026-12-31' };

const drawOf = (memory: Memory): unknown => memory['draw']?.['draw'];

const drawsIn = (memory: Memory) => z.array(qualityDraw).parse(memory['draws']?.['draws']);

/** Reports with the records behind them, and quality samples. */
export const reportSteps: readonly Step[] = [
  ok('reports.get', clerk, just(week)),
  no('reports.get', null, just(week), 'locked'),
  ok('reports.records', clerk, just(calls)),
  ok('reports.records', clerk, just({ ...calls, staff: clerk })),
  ok('reports.records', clerk, just({ ...calls, figure: 'open-orders', age: 1 })),
  ok('reports.records', clerk, just({ ...calls, weekday: 2, day: '2026-11-24' })),
  no('reports.records', clerk, just({ ...calls, staff: supervisor }), 'not-allowed'),
  ok('reports.print', clerk, just({ ...paper, language: 'zh-CN' })),
  no('reports.print', clerk, just({ ...week, language: 'zh-CN' }), 'bad-input'),
  no('reports.print', clerk, just({ ...paper, language: 'en', printerId: 'nowhere' }), 'printer-unknown'),
  no('reports.print', admin, just({ ...paper, language: 'zh-CN' }), 'not-allowed'),
  no('quality.list', null, just({}), 'locked'),
  no('quality.draw', clerk, just(days), 'not-allowed'),
  no('quality.draw', supervisor, just({ fromOn: days.toOn, toOn: days.fromOn }), 'period-upside-down'),
  no('quality.draw', supervisor, just({ fromOn: '2020-01-01', toOn: '2020-01-02' }), 'nothing-to-check'),
  ok('quality.draw', supervisor, just(days), 'draw'),
  no(
    'quality.check',
    supervisor,
    (memory) => ({ draw: drawOf(memory), record: 'A200101-C0001', wrong: [], note: '' }),
    'check-unknown',
  ),
  no(
    'quality.check',
    supervisor,
    just({ draw: 'nothing', record: 'A200101-C0001', wrong: [], note: '' }),
    'draw-unknown',
  ),
  ok('quality.list', supervisor, just({}), 'draws'),
  ok('quality.check', supervisor, (memory) => ({
    draw: drawOf(memory),
    record: drawsIn(memory).at(-1)?.checks[0]?.record,
    wrong: ['read-back'],
    note: '没有复述',
  })),
  ok('quality.list', clerk, just({})),
];
