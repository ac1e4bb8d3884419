import { contract, type ChannelName } from '../../../shared/contract.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import { readMoment } from '../../app/orders/local-moment.ts';
import { readDay } from './local-day.ts';
import type { PickOption } from './PickList.tsx';

/** What a form holds while it is filled in: text by the name of the contract's field. */
export type Values = Record<string, string>;

/** The same while a field may not have been drawn yet. */
export type PresentValues = Readonly<Record<string, string | undefined>>;

/** One field of a small sheet; `name` is the field of the contract's input. */
export interface ActField {
  readonly name: string;
  /** In the words of the screen. */
  readonly label: string;
  /** `past` and `future` are moments; the days are local days without an hour, today included. */
  readonly kind: 'line' | 'text' | 'money' | 'past' | 'future' | 'pastDay' | 'futureDay' | 'choice';
  readonly initial: string;
  readonly isOptional?: boolean;
  /** For a choice. */
  readonly options?: readonly PickOption[];
  /** A choice that also takes a name nobody has listed. */
  readonly canType?: boolean;
  /** What the contract wants instead of the text. */
  readonly read?: (text: string) => unknown;
  /** A choice whose answer finishes the sheet, so that a digit is enough. */
  readonly finishesAt?: (value: string) => boolean;
}

/** The acts that have a sheet of fields. */
export type FormAct = Exclude<
  OrderAct,
  | 'join'
  | 'attach'
  | 'takeKey'
  | 'pickUp'
  | 'returnSlip'
  | 'callBack'
  | 'acceptQuote'
  | 'start'
  | 'resume'
  | 'takeOwner'
>;

/** The sheet of one act: its fields, which may depend on each other, and the channel that takes them. */
export interface ActForm {
  readonly channel: ChannelName;
  readonly fields: (values: Values) => readonly ActField[];
  /** How the fields become the input, where it is more than the order and the fields. */
  readonly wrap?: (fields: Record<string, unknown>) => Record<string, unknown>;
  /** What is said of the values under the fields: whom it will tell, what it replaces. */
  readonly remark?: (values: PresentValues) => string | null;
  /** Why it cannot be sent with these values; null when it can. */
  readonly blockOf?: (values: PresentValues) => string | null;
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
  const entries = form.fields(values).flatMap((field): [string, unknown][] => {
    const text = (values[field.name] ?? '').trim();
    return text === '' && field.isOptional ? [] : [[field.name, valueOf(field, text, { now, timeZone })]];
  });
  const fields = Object.fromEntries(entries);
  return { order, ...(form.wrap ? form.wrap(fields) : fields) };
}

function valueOf({ kind, read }: ActField, text: string, { now, timeZone }: Omit<Place, 'order'>): unknown {
  if (read) return read(text);
  switch (kind) {
    case 'money':
      return text === '' ? undefined : Number(text);
    case 'past':
    case 'future':
      return readMoment(text, kind, now, timeZone) ?? text;
    case 'pastDay':
    case 'futureDay':
      return readDay(text, kind === 'pastDay' ? 'past' : 'future', now, timeZone) ?? text;
    default:
      return text;
  }
}

/** What is wrong with a field, for the sentence under it. */
export type FieldTrouble = 'missing' | 'notMoney' | 'momentUnread' | 'dayUnread' | 'tooLong';

/** Checks the fields with the contract's schema; the first trouble of each field by its name. */
export function troublesOf(form: ActForm, values: Values, place: Place): Record<string, FieldTrouble> {
  const parsed = contract[form.channel].input.safeParse(inputOf(form, values, place));
  if (parsed.success) return {};
  const fields = form.fields(values);
  const found: Record<string, FieldTrouble> = {};
  for (const { path, code } of parsed.error.issues) {
    // The last name on the way: an entry of a complaint holds its fields one level deeper, a list one more.
    const last = path.findLast((part) => typeof part === 'string');
    const field = fields.find(({ name }) => name === last);
    if (field) found[field.name] ??= troubleOf(field, values[field.name] ?? '', code);
  }
  return found;
}

function troubleOf({ kind }: ActField, text: string, code: string | undefined): FieldTrouble {
  if (text.trim() === '') return 'missing';
  if (kind === 'money') return 'notMoney';
  if (kind === 'past' || kind === 'future') return 'momentUnread';
  if (kind === 'pastDay' || kind === 'futureDay') return 'dayUnread';
  return code === 'too_big' ? 'tooLong' : 'missing';
}
