import { draft, emptyDraftFields } from '../../shared/domain/draft/draft.ts';
import { clerk, just, no, ok, type Memory, type Step } from './step.ts';

const written = { kind: 'enquiry', fields: { ...emptyDraftFields, who: '大堂', text: '停电' } };
const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '手写：卫生间漏水' };

/** The moment at which a step of the suite was answered, by the clock of its host. */
const present = (memory: Memory): string => draft.parse(memory['power failure']?.['draft']).savedAt;
const blank = (memory: Memory, end: 'from' | 'to'): unknown => memory['blanks']?.[end];

/** Paper for a power failure: blanks are printed, entered with their true time, or spoiled. */
export const paperSteps: readonly Step[] = [
  ok('drafts.save', clerk, just(written), 'power failure'),
  ok('paper.printBlank', clerk, just({ slips: 3, logPages: 1, printerId: 'pdf' }), 'blanks'),
  no('paper.printBlank', clerk, just({}), 'nothing-to-print'),
  no('paper.printBlank', clerk, just({ slips: 51 }), 'bad-input'),
  ok('paper.list', clerk, just({})),
  no('paper.list', null, just({}), 'locked'),
  ok('scan.read', clerk, (memory) => ({ code: blank(memory, 'from') })),
  no('calls.take', clerk, (memory) => ({ ...call, paper: blank(memory, 'from') }), 'true-time-missing'),
  ok('calls.take', clerk, (memory) => ({
    ...call,
    paper: blank(memory, 'from'),
    happenedAt: present(memory),
  })),
  no(
    'calls.take',
    clerk,
    (memory) => ({ ...call, paper: blank(memory, 'from'), happenedAt: present(memory) }),
    'blank-settled',
  ),
  no('calls.take', clerk, just({ ...call, happenedAt: '2020-01-01T00:00:00.000Z' }), 'too-long-ago'),
  no('log.write', clerk, just({ text: '电梯停', paper: 'A-E0002' }), 'true-time-missing'),
  ok('log.write', clerk, (memory) => ({
    text: '手写：电梯停',
    paper: 'A-E0002',
    happenedAt: present(memory),
  })),
  no(
    'log.write',
    clerk,
    (memory) => ({ text: '又一次', paper: 'A-E0002', happenedAt: present(memory) }),
    'blank-settled',
  ),
  no('paper.spoil', clerk, just({ number: 'A-E9999', reason: '写坏了' }), 'blank-unknown'),
  ok('paper.spoil', clerk, (memory) => ({ number: blank(memory, 'to'), reason: '写坏了' })),
  no('paper.spoil', clerk, (memory) => ({ number: blank(memory, 'to'), reason: '写坏了' }), 'blank-settled'),
];
