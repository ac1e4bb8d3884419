import { z } from 'zod';
import { filedRecord, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';

/**
 * A record of a day file that was proven by its digest; one of an earlier program gets the fields that came later.
 *
 * What this program wrote is what it would read: only fields that may be missing are looked at, a tenth of the work of proving
 * every field again.
 */
export function wholeRecord(raw: unknown): FiledRecord {
  return isWhole(raw) ? (raw as FiledRecord) : filedRecord.parse(raw); // written as one, and proven
}

type HasAll = (value: unknown) => boolean;

/** Whether a value has every field that a schema would fill in; null for a schema that fills in nothing. */
function fillsIn(schema: unknown): HasAll | null {
  if (schema instanceof z.ZodDefault) {
    const within = fillsIn(schema.unwrap());
    return (value) => value !== undefined && (within?.(value) ?? true);
  }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const within = fillsIn(schema.unwrap());
    return within && ((value) => value === null || value === undefined || within(value));
  }
  if (schema instanceof z.ZodObject) return ofFields(schema.shape);
  if (schema instanceof z.ZodArray) return ofEach(fillsIn(schema.element));
  if (schema instanceof z.ZodRecord) return ofEach(fillsIn(schema.valueType));
  if (schema instanceof z.ZodUnion) return ofOptions(schema.options);
  if (PLAIN.some((plain) => schema instanceof plain)) return null;
  throw new Error('A record has a kind of field of which it is not known what reading it fills in');
}

/** Schemas that leave a value as it is. */
const PLAIN = [
  ...[z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodNumberFormat, z.ZodBoolean, z.ZodNull],
  ...[z.ZodEnum, z.ZodLiteral],
];

function ofFields(shape: Readonly<Record<string, unknown>>): HasAll | null {
  const fields = Object.entries(shape).flatMap(([key, schema]) => {
    const hasAll = fillsIn(schema);
    return hasAll ? [{ key, hasAll }] : [];
  });
  if (fields.length === 0) return null;
  return (value) => isObject(value) && fields.every(({ key, hasAll }) => hasAll(value[key]));
}

function ofEach(hasAll: HasAll | null): HasAll | null {
  return hasAll && ((value) => isObject(value) && Object.values(value).every(hasAll));
}

/** Without asking which of them a value is: whatever has less than one of them wants is read anew. */
function ofOptions(options: readonly unknown[]): HasAll | null {
  const within = options.map(fillsIn);
  if (within.every((hasAll) => hasAll === null)) return null;
  return (value) => within.every((hasAll) => hasAll?.(value) ?? true);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const byKind = new Map(
  filedRecord.options.map((option) => [option.shape.kind.value as string, fillsIn(option)]),
);

function isWhole(raw: unknown): boolean {
  if (!isObject(raw) || typeof raw['kind'] !== 'string') return false;
  const hasAll = byKind.get(raw['kind']);
  return hasAll === null || (hasAll?.(raw) ?? false);
}
