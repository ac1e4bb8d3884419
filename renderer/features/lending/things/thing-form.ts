import type { InputOf } from '../../../../shared/contract.ts';
import type { CustodyClass, Register } from '../../../../shared/domain/custody/register.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';

type ThingWish = InputOf<'things.receive'>['thing'];

/** A thing as it is typed. */
export interface ThingTyped {
  readonly code: string;
  readonly name: string;
  readonly class: string;
  readonly cabinet: string;
  readonly hook: string;
  readonly pieces: string;
  readonly parts: string;
  readonly site: string;
  readonly doorName: string;
  readonly owner: string;
  readonly phone: string;
  readonly note: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The form of a thing, or of a new one that hangs beside the last. */
export function typedOf(register: Register, thing: Thing | null): ThingTyped {
  return {
    code: thing?.code ?? register.prefix,
    name: thing?.name ?? '',
    class: thing?.class ?? register.classes[0]?.id ?? '',
    cabinet: thing?.cabinet ?? '',
    hook: thing?.hook == null ? '' : String(thing.hook),
    pieces: String(thing?.pieces ?? 1),
    parts: thing?.parts.join('、') ?? '',
    site: thing?.site?.name ?? '',
    // Hidden doors never reach the window; left empty they stay as they are.
    doorName: '',
    owner: '',
    phone: '',
    note: thing?.note ?? '',
    values: thing?.values ?? {},
  };
}

/** What the core is asked to write down. */
export function wishOf(
  register: Register,
  thing: Thing | null,
  typed: ThingTyped,
  ofClass: CustodyClass | undefined,
): ThingWish {
  const { code, name, cabinet, hook, pieces, parts, site, doorName, owner, phone, note, values } = typed;
  const hidesDoor = ofClass?.hidesDoor ?? false;
  const hasDoor = hidesDoor && [doorName, owner, phone].some((part) => part.trim() !== '');
  const siteName = site.trim();
  return {
    ...(thing && { id: thing.id }),
    register: register.id,
    class: typed.class,
    code: code.trim(),
    name: name.trim(),
    site: hidesDoor || siteName === '' ? null : { placeId: siteIdOf(thing, siteName), name: siteName },
    door: hasDoor
      ? { placeId: null, name: doorName.trim(), personId: null, owner: owner.trim(), phone: phone.trim() }
      : null,
    cabinet: cabinet.trim(),
    hook: hook === '' ? null : Number(hook),
    pieces: Number(pieces) || 1,
    parts: parts
      .split(/[、,，]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    values: { ...values },
    note: note.trim(),
  };
}

/** A site that keeps its name keeps its place in the directory. */
function siteIdOf(thing: Thing | null, name: string): string | null {
  return thing?.site?.name === name ? thing.site.placeId : null;
}
