import type { OutputOf } from '../../../shared/contract.ts';

export type PersonRow = OutputOf<'directory.people'>['people'][number];
export type PlaceRow = OutputOf<'directory.places'>['places'][number];
export type CallerCard = OutputOf<'callers.card'>;

/** The two views of the directory. */
export type DirectoryView = 'people' | 'places';

/** Whose card is shown: a person, a place, or a person at a place. */
export interface Chosen {
  readonly personId?: string;
  readonly placeId?: string;
}
