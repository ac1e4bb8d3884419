import type { Draft } from '../../../../shared/domain/draft/draft.ts';
import { changeTexts, withFields } from '../../../../shared/domain/rescue/change-texts.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import type { Drafts } from '../drafts.ts';

/**
 * Takes a person out of the calls that are being written down.
 *
 * A living draft stays, without who called; a discarded one that names the person goes for good, because only the undo
 * of some seconds needs it.
 */
export async function takeFromDrafts(drafts: Drafts, scrubbing: Scrubbing): Promise<void> {
  for (const draft of drafts.all()) {
    const left = scrubDraft(draft, scrubbing);
    if (left !== draft) await drafts.save(left);
  }
  for (const draft of drafts.discarded()) {
    if (scrubDraft(draft, scrubbing) === draft) continue;
    await drafts.restore(draft.id);
    await drafts.remove(draft.id);
  }
}

/** A draft without what the scope takes out; the same draft when that is nothing. */
export function scrubDraft(draft: Draft, { takes, people, texts }: Scrubbing): Draft {
  if (takes === 'whole') return draft;
  const { fields } = draft;
  const isOwn = fields.personId !== null && people.has(fields.personId);
  const who = isOwn ? { personId: null, who: '', callerName: '', callerPhone: '' } : {};
  const own = withFields(fields, isOwn ? { ...who, ...withoutNeedles(fields, texts.beside) } : {});
  return withFields(draft, { fields: changeTexts(own, texts.anywhere) });
}

function withoutNeedles(fields: Draft['fields'], beside: (text: string) => string): Partial<Draft['fields']> {
  const { text, answer, place, messageFor, collector, referenceNo } = fields;
  const { demand, handling, specialWish, follower } = fields;
  return {
    text: beside(text),
    answer: beside(answer),
    place: beside(place),
    messageFor: beside(messageFor),
    collector: beside(collector),
    referenceNo: beside(referenceNo),
    demand: beside(demand),
    handling: beside(handling),
    specialWish: beside(specialWish),
    follower: beside(follower),
  };
}
