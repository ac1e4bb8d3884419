import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Attachment } from '../../../../shared/domain/order/order.ts';
import { createDrafts } from '../stays/create-drafts.ts';
import { emptyFields } from '../stays/OwnFields.tsx';

/** What stands in the form of a deposit. */
export interface DepositDraft {
  readonly class: string;
  readonly what: string;
  readonly pieces: string;
  readonly shelf: string;
  readonly personId: string | null;
  readonly owner: string;
  readonly firm: string;
  readonly phone: string;
  readonly told: boolean;
  readonly photos: readonly Attachment[];
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
}

/** What somebody has typed of a deposit; it waits until it is finished. */
export const useDepositDraft = createDrafts<DepositDraft>({
  class: '',
  what: '',
  pieces: '1',
  shelf: '',
  personId: null,
  owner: '',
  firm: '',
  phone: '',
  told: false,
  photos: [],
  values: {},
  note: '',
});

/** What was found nobody handed in who could be asked. */
export function isFound({ class: kind }: Pick<DepositDraft, 'class'>): boolean {
  return kind === 'found';
}

/** What is still missing before it can be taken in. */
export type MissingField = 'what' | 'pieces' | 'owner' | 'own' | 'told';

/** Names what is missing, in the order of the form. */
export function missingFields(draft: DepositDraft, register: Register): readonly MissingField[] {
  const pieces = Number(draft.pieces);
  const missing: [MissingField, boolean][] = [
    ['what', draft.what.trim() === ''],
    ['pieces', !Number.isInteger(pieces) || pieces < 1 || pieces > 1_000],
    ['owner', !isFound(draft) && draft.owner.trim() === ''],
    ['own', emptyFields(register, draft.values).length > 0],
    ['told', !isFound(draft) && register.notice !== '' && !draft.told],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([field]) => field);
}
