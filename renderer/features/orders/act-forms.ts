import type { DeskState } from '../../../shared/domain/book.ts';
import { pauseReason, type Order } from '../../../shared/domain/order/order.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import type { zhCN } from '../../../shared/words/zh-CN.ts';
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

type Label = keyof (typeof zhCN)['acts']['field'];

const optional = { isOptional: true } as const;

function line({ t }: FormGround, name: string, label: Label, more: Partial<ActField> = {}): ActField {
  return { name, label: t(`field.${label}`), kind: 'line', initial: '', ...more };
}

const reason = (ground: FormGround) => line(ground, 'reason', 'reason', { kind: 'text' });
const note = (ground: FormGround) => line(ground, 'note', 'note', { kind: 'text', ...optional });

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
      reason(ground),
    ],
  }),
  arrive: (ground) => ({
    channel: 'orders.arrive',
    fields: () => [
      {
        ...workerField(ground, 'worker', ground.order.department),
        initial: ground.order.signer || ground.order.assignee,
      },
      line(ground, 'arrivedAt', 'arrivedAt', { kind: 'past', ...optional }),
    ],
  }),
  quote: (ground) => ({
    channel: 'orders.quote',
    fields: () => [
      line(ground, 'labourYuan', 'labourYuan', { kind: 'money' }),
      line(ground, 'materialsYuan', 'materialsYuan', { kind: 'money' }),
      note(ground),
    ],
  }),
  pause: (ground) => ({
    channel: 'orders.pause',
    fields: () => [
      line(ground, 'reason', 'pauseReason', {
        kind: 'choice',
        options: pauseReason.options.map((value) => ({ value, label: ground.terms(`pause.${value}`) })),
      }),
      line(ground, 'until', 'until', { kind: 'future', ...optional }),
      note(ground),
    ],
  }),
  complete: (ground) => ({
    channel: 'orders.complete',
    fields: () => [
      line(ground, 'doneAt', 'doneAt', { kind: 'past', ...optional }),
      line(ground, 'result', 'result', { kind: 'text', ...optional }),
      line(ground, 'materialsYuan', 'materialsYuan', { kind: 'money', ...optional }),
    ],
  }),
  close: (ground) => ({
    channel: 'orders.close',
    fields: () => [line(ground, 'reason', 'closeReason', { kind: 'text' })],
  }),
  escalate: (ground) => ({
    channel: 'orders.escalate',
    fields: () => [
      line(ground, 'to', 'escalateTo', { kind: 'choice', canType: true, options: betters(ground) }),
      reason(ground),
    ],
  }),
  offerOwner: (ground) => ({
    channel: 'orders.offerOwner',
    fields: () => [
      line(ground, 'to', 'owner', { kind: 'choice', options: colleagues(ground) }),
      reason(ground),
    ],
  }),
  chase: (ground) => ({
    channel: 'orders.chase',
    fields: () => [
      line(ground, 'outcome', 'outcome', {
        kind: 'choice',
        options: (['coming', 'no-answer', 'said-when', 'told'] as const).map((value) => ({
          value,
          label: ground.t(`chased.${value}`),
        })),
        finishesAt: (value) => value === 'coming' || value === 'no-answer',
      }),
      line(ground, 'note', 'note', optional),
      line(ground, 'who', 'reached', { initial: reached(ground), ...optional }),
    ],
  }),
  askCompletion: (ground) => ({
    channel: 'orders.askCompletion',
    fields: () => [
      line(ground, 'answer', 'answer', {
        kind: 'choice',
        options: (['done', 'not-yet', 'no-answer'] as const).map((value) => ({
          value,
          label: ground.t(`asked.${value}`),
        })),
        finishesAt: () => true,
      }),
      line(ground, 'note', 'note', optional),
    ],
  }),
  tellCaller: (ground) => ({
    channel: 'orders.tellCaller',
    fields: () => [
      line(ground, 'note', 'tell', { kind: 'text', ...optional }),
      line(ground, 'promisedAt', 'promisedAt', { kind: 'future', ...optional }),
    ],
  }),
  note: (ground) => ({
    channel: 'orders.note',
    fields: () => [line(ground, 'text', 'text', { kind: 'text' })],
  }),
  print: (ground) => ({
    channel: 'slips.print',
    fields: () => [
      line(ground, 'reason', 'reason'),
      line(ground, 'printerId', 'printerId', {
        kind: 'choice',
        ...optional,
        options: [
          { value: '', label: ground.t('anyPrinter') },
          ...Object.values(ground.desk.printers).map(({ id, name }) => ({ value: id, label: name })),
        ],
      }),
    ],
  }),
  void: (ground) => ({ channel: 'orders.void', fields: () => [reason(ground)] }),
  reopen: (ground) => ({ channel: 'orders.reopen', fields: () => [reason(ground)] }),
};

/** The fields of a form with what stands in them at first. */
export function initialValues(form: ActForm): Values {
  return Object.fromEntries(form.fields({}).map(({ name, initial }) => [name, initial]));
}

function departmentField(ground: FormGround): ActField {
  const { order, desk, words } = ground;
  const options = Object.keys(desk.departments).map((id) => ({ value: id, label: words.department(id) }));
  return line(ground, 'department', 'department', { kind: 'choice', initial: order.department, options });
}

function workerField(ground: FormGround, name: 'worker' | 'assignee', departmentId: string): ActField {
  const { desk, order } = ground;
  const department = desk.departments[departmentId];
  const names = department ? [department.head, ...department.workers].filter((each) => each !== '') : [];
  const initial = names.includes(order.assignee) ? order.assignee : (names[0] ?? '');
  const options = names.map((value) => ({ value, label: value }));
  return line(ground, name, name, {
    kind: 'choice',
    canType: true,
    initial,
    options,
    ...optional,
  });
}

const isYes = (text: string): boolean => text === 'yes';

function printField(ground: FormGround): ActField {
  const options = (['yes', 'no'] as const).map((value) => ({
    value,
    label: ground.t(`printChoice.${value}`),
  }));
  return line(ground, 'print', 'print', { kind: 'choice', initial: 'yes', options, read: isYes });
}

function toldField(ground: FormGround): ActField {
  const { order, t } = ground;
  const hasSlip = kindRule(order.kind).slip !== null;
  const ways = hasSlip ? (['slip', 'radio', 'phone'] as const) : (['radio', 'phone'] as const);
  const options = ways.map((value) => ({ value, label: t(`told.${value}`) }));
  return line(ground, 'toldBy', 'toldBy', { kind: 'choice', initial: hasSlip ? 'slip' : 'radio', options });
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
