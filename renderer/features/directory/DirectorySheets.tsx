import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import type { Chosen } from './directory-types.ts';
import { EraseSheet } from './EraseSheet.tsx';
import { RegisterImport } from './RegisterImport.tsx';
import { MergeSheet } from './MergeSheet.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { PlaceSheet } from './PlaceSheet.tsx';

/** What lies over the directory. */
export type OpenSheet =
  | { readonly kind: 'person'; readonly person: Person | null; readonly startRoles: Person['roles'] }
  | { readonly kind: 'place'; readonly place: Place | null }
  | { readonly kind: 'merge'; readonly first: Person; readonly second: Person }
  | { readonly kind: 'import' }
  | { readonly kind: 'erase'; readonly person: Person };

interface Props {
  readonly sheet: OpenSheet | null;
  readonly onClose: () => void;
  /** Shows whoever was saved or merged. */
  readonly onChange: (chosen: Chosen) => void;
}

/** The forms of the directory, one at a time. */
export function DirectorySheets({ sheet, onClose, onChange }: Props) {
  const t = useWords('directory');
  const toast = useToast();
  const figure = new Intl.NumberFormat(useFormat().language);
  switch (sheet?.kind) {
    case undefined:
      return null;
    case 'person':
      return (
        <PersonSheet
          person={sheet.person}
          startRoles={sheet.startRoles}
          onClose={onClose}
          onSaved={(personId, placeId) => onChange({ personId, ...(placeId !== undefined && { placeId }) })}
        />
      );
    case 'place':
      return (
        <PlaceSheet place={sheet.place} onClose={onClose} onSaved={(placeId) => onChange({ placeId })} />
      );
    case 'merge':
      return (
        <MergeSheet
          first={sheet.first}
          second={sheet.second}
          onClose={onClose}
          onMerged={(personId) => {
            const placeId = sheet.first.roles[0]?.placeId ?? sheet.second.roles[0]?.placeId;
            onChange({ personId, ...(placeId !== undefined && { placeId }) });
          }}
        />
      );
    case 'erase':
      return <EraseSheet person={sheet.person} onClose={onClose} onErased={() => onChange({})} />;
    case 'import':
      return (
        <RegisterImport
          onClose={onClose}
          onDone={({ places, people }) => {
            toast({
              text: t('import.done', { places: figure.format(places), people: figure.format(people) }),
            });
            onClose();
          }}
        />
      );
  }
}
