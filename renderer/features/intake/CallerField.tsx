import { useCallForm } from './form-context.ts';
import { CallerBox } from './CallerBox.tsx';
import { CallerChip } from './CallerChip.tsx';

/** Who calls, and where it is: a box to type into until somebody is known, then the one who was chosen. */
export function CallerField() {
  const { call } = useCallForm();
  const { placeId, personId } = call.fields;
  return placeId === null && personId === null ? <CallerBox /> : <CallerChip />;
}
