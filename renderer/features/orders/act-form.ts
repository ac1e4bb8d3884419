import { contract, type ChannelName } from '../../../shared/contract.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import { readMoment } from '../../app/orders/local-moment.ts';
import type { PickOption } from './PickList.tsx';

/** What a form holds while it is filled in: text by the name of the contract's field. */
export type Values = Record<string, string>;

/** One field of a small sheet; `name` is the field of the contract's input. */
export interface ActField {
  readonly name: string;
  /** The word under `acts.field`. */
  readonly label: FieldLabel;
  readonly kind: 'line' | 'text' | 'money' | 'past' | 'future' | 'choice';
  readonly initial: string;
  readonly isOptional?: boolean;
  /** For a choice. */
  readonly options?: readonly PickOption[];
  /** A choice that also takes a name nobody has listed. */
  readonly canType?: boolean;
  /** A choice whose answer finishes the sheet, so that a digit is enough. */
  readonly finishesAt?: (value: string) => boolean;
}

export type FieldLabel =
  | 'department' | 'assignee' | 'toldBy' | 'print' | 'worker' | 'arrivedAt' | 'labourYuan' | 'materialsYuan' | 'note'
  | 'reason' | 'pauseReason' | 'until' | 'doneAt' | 'result' | 'escalateTo' | 'owner' | 'outcome' | 'reached' | 'answer' | 'tell'
  | 'promisedAt' | 'text' | 'printerId' | 'closeReason'; // prettier-ignore

/** The acts that have a sheet of fields. */
export type FormAct = Exclude<
  OrderAct,
  'join' | 'attach' | 'pickUp' | 'returnSlip' | 'callBack' | 'acceptQuote' | 'start' | 'resume' | 'takeOwner'
>;

/** The sheet of one act: its fields, which may depend on each other, and the channel that takes them. */
export interface ActForm {
  readonly channel: ChannelName;
  readonly fields: (values: Values) => readonly ActField[];
}

interface Place {
  readonly order: string;
  readonly now: number;
  readonly timeZone: string;
}

/**
 * The input of the channel as the fields stand now; empty optional fields are left out.
 *
 * What cannot be read (a time, a sum) is passed on as it is, so that the contract's own schema names the field.
 */
export function inputOf(
  form: ActForm,
  values: Values,
  { order, now, timeZone }: Place,
): Record<string, unknown> {
  const entries = form.fields(values).flatMap(({ name, kind, isOptional }): [string, unknown][] => {
    const text = (values[name] ?? '').trim();
    if (text === '' && isOptional) return [];
    if (name === 'print') return [[name, text === 'yes']];
    if (kind === 'money') return [[name, text === '' ? undefined : Number(text)]];
    if (kind === 'past' || kind === 'future') return [[name, readMoment(text, kind, now, timeZone) ?? text]];
    return [[name, text]];
  });
  return { order, ...Object.fromEntries(entries) };
}

/** What is wrong with a field, for the sentence under it. */
export type FieldTrouble = 'missing' | 'notMoney' | 'momentUnread' | 'tooLong';

/** Checks the fields with the contract's schema; the first trouble of each field by its name. */
export function troublesOf(form: ActForm, values: Values, place: Place): Record<string, FieldTrouble> {
  const parsed = contract[form.channel].input.safeParse(inputOf(form, values, place));
  if (parsed.success) return {};
  const fields = form.fields(values);
  const found: Record<string, FieldTrouble> = {};
  for (const { path, code } of parsed.error.issues) {
    const field = fields.find(({ name }) => name === path[0]);
    if (field) found[field.name] ??= troubleOf(field, values[field.name] ?? '', code);
  }
  return found;
}

function troubleOf({ kind }: ActField, text: string, code: string | undefined): FieldTrouble {
  if (text.trim() === '') return 'missing';
  if (kind === 'money') return 'notMoney';
  if (kind === 'past' || kind === 'future') return 'momentUnread';
  return code === 'too_big' ? 'tooLong' : 'missing';
}
