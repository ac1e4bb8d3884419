import type { DeskState } from '../../../shared/domain/book.ts';
import { pauseReason, type Order } from '../../../shared/domain/order/order.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import type { OrderWords } from '../../app/orders/use-order-words.ts';
import type { useWords } from '../../app/words/use-words.ts';
import type { ActField, ActForm, FormAct, Values } from './act-form.ts';
import type { PickOption } from './PickList.tsx';

/** What the sheets read: the order, the tables of the desk and the words. */
export interface FormGround {
  readonly order: Order;
  readonly desk: Pick<DeskState, 'departments' | 'staff' | 'printers'>;
  readonly me: string;
  readonly t: ReturnType<typeof useWords<'acts'>>;
  readonly terms: ReturnType<typeof useWords<'terms'>>;
  readonly words: OrderWords;
}

const line = (name: string, label: ActField['label'], more: Partial<ActField> = {}): ActField => ({
  name,
  label,
  kind: 'line',
  initial: '',
  ...more,
});
const optional = { isOptional: true } as const;
const reason = line('reason', 'reason', { kind: 'text' });
const note = line('note', 'note', { kind: 'text', ...optional });

/** The sheet of each act that asks something; what may be asked is in the contract, the lists come from the desk. */
export const actForms: Readonly<Record<FormAct, (ground: FormGround) => ActForm>> = {
  dispatch: (ground) => ({
    channel: 'orders.dispatch',
    fields: (values) => [
      departmentField(ground),
      workerField(ground, 'assignee', values['department'] ?? ground.order.department),
      ...(kindRule(ground.order.kind).slip === null ? [] : [printField(ground)]),
      toldField(ground),
    ],
  }),
  reassign: (ground) => ({
    channel: 'orders.reassign',
    fields: (values) => [
      departmentField(ground),
      workerField(ground, 'assignee', values['department'] ?? ground.order.department),
      reason,
    ],
  }),
  arrive: (ground) => ({
    channel: 'orders.arrive',
    fields: () => [
      {
        ...workerField(ground, 'worker', ground.order.department),
        initial: ground.order.signer || ground.order.assignee,
      },
      line('arrivedAt', 'arrivedAt', { kind: 'past', ...optional }),
    ],
  }),
  quote: () => ({
    channel: 'orders.quote',
    fields: () => [
      line('labourYuan', 'labourYuan', { kind: 'money' }),
      line('materialsYuan', 'materialsYuan', { kind: 'money' }),
      note,
    ],
  }),
  pause: ({ terms }) => ({
    channel: 'orders.pause',
    fields: () => [
      line('reason', 'pauseReason', {
        kind: 'choice',
        options: pauseReason.options.map((value) => ({ value, label: terms(`pause.${value}`) })),
      }),
      line('until', 'until', { kind: 'future', ...optional }),
      note,
    ],
  }),
  complete: () => ({
    channel: 'orders.complete',
    fields: () => [
      line('doneAt', 'doneAt', { kind: 'past', ...optional }),
      line('result', 'result', { kind: 'text', ...optional }),
      line('materialsYuan', 'materialsYuan', { kind: 'money', ...optional }),
    ],
  }),
  close: () => ({ channel: 'orders.close', fields: () => [line('reason', 'closeReason', { kind: 'text' })] }),
  escalate: (ground) => ({
    channel: 'orders.escalate',
    fields: () => [
      line('to', 'escalateTo', { kind: 'choice', canType: true, options: betters(ground) }),
      reason,
    ],
  }),
  offerOwner: (ground) => ({
    channel: 'orders.offerOwner',
    fields: () => [line('to', 'owner', { kind: 'choice', options: colleagues(ground) }), reason],
  }),
  chase: (ground) => ({
    channel: 'orders.chase',
    fields: () => [
      line('outcome', 'outcome', {
        kind: 'choice',
        options: (['coming', 'no-answer', 'said-when', 'told'] as const).map((value) => ({
          value,
          label: ground.t(`chased.${value}`),
        })),
        finishesAt: (value) => value === 'coming' || value === 'no-answer',
      }),
      line('note', 'note', optional),
      line('who', 'reached', { initial: reached(ground), ...optional }),
    ],
  }),
  askCompletion: ({ t }) => ({
    channel: 'orders.askCompletion',
    fields: () => [
      line('answer', 'answer', {
        kind: 'choice',
        options: (['done', 'not-yet', 'no-answer'] as const).map((value) => ({
          value,
          label: t(`asked.${value}`),
        })),
        finishesAt: () => true,
      }),
      line('note', 'note', optional),
    ],
  }),
  tellCaller: () => ({
    channel: 'orders.tellCaller',
    fields: () => [
      line('note', 'tell', { kind: 'text', ...optional }),
      line('promisedAt', 'promisedAt', { kind: 'future', ...optional }),
    ],
  }),
  note: () => ({ channel: 'orders.note', fields: () => [line('text', 'text', { kind: 'text' })] }),
  print: ({ desk, t }) => ({
    channel: 'slips.print',
    fields: () => [
      line('reason', 'reason'),
      line('printerId', 'printerId', {
        kind: 'choice',
        ...optional,
        options: [
          { value: '', label: t('anyPrinter') },
          ...Object.values(desk.printers).map(({ id, name }) => ({ value: id, label: name })),
        ],
      }),
    ],
  }),
  void: () => ({ channel: 'orders.void', fields: () => [reason] }),
  reopen: () => ({ channel: 'orders.reopen', fields: () => [reason] }),
};

/** The fields of a form with what stands in them at first. */
export function initialValues(form: ActForm): Values {
  return Object.fromEntries(form.fields({}).map(({ name, initial }) => [name, initial]));
}

function departmentField({ order, desk, words }: FormGround): ActField {
  const options = Object.keys(desk.departments).map((id) => ({ value: id, label: words.department(id) }));
  return line('department', 'department', { kind: 'choice', initial: order.department, options });
}

function workerField({ desk, order }: FormGround, name: string, departmentId: string): ActField {
  const department = desk.departments[departmentId];
  const names = department ? [department.head, ...department.workers].filter((each) => each !== '') : [];
  const initial = names.includes(order.assignee) ? order.assignee : (names[0] ?? '');
  const options = names.map((value) => ({ value, label: value }));
  return line(name, name === 'worker' ? 'worker' : 'assignee', {
    kind: 'choice',
    canType: true,
    initial,
    options,
    ...optional,
  });
}

function printField({ t }: FormGround): ActField {
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`printChoice.${value}`) }));
  return line('print', 'print', { kind: 'choice', initial: 'yes', options });
}

function toldField({ order, t }: FormGround): ActField {
  const hasSlip = kindRule(order.kind).slip !== null;
  const ways = hasSlip ? (['slip', 'radio', 'phone'] as const) : (['radio', 'phone'] as const);
  const options = ways.map((value) => ({ value, label: t(`told.${value}`) }));
  return line('toldBy', 'toldBy', { kind: 'choice', initial: hasSlip ? 'slip' : 'radio', options });
}

/** Whom a difficult matter goes up to: the head of the department, supervisors and managers. */
function betters({ order, desk, words }: FormGround): PickOption[] {
  const head = desk.departments[order.department]?.head;
  const above = Object.values(desk.staff).filter(
    ({ role, isActive }) => isActive && role !== 'clerk' && role !== 'admin',
  );
  const names = [head, ...above.map(({ id }) => words.staff(id))].filter(
    (name) => name !== undefined && name !== '',
  );
  return [...new Set(names)].map((value) => ({ value: value ?? '', label: value ?? '' }));
}

function colleagues({ order, desk, words }: FormGround): PickOption[] {
  return Object.values(desk.staff)
    .filter(({ id, isActive, role }) => isActive && role !== 'admin' && id !== order.owner)
    .map(({ id }) => ({ value: id, label: words.staff(id) }));
}

function reached({ order, desk }: FormGround): string {
  return order.assignee || (desk.departments[order.department]?.head ?? '');
}
