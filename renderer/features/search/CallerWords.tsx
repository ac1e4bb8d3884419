import type { CallerHit } from './hits.ts';
import { Marked } from './Marked.tsx';
import { markedFirm, markedName, markedPhone } from './marked-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { usePersonRole } from './use-person-role.ts';

/** Name, role, firm and telephone of a found caller. */
export function CallerWords({ caller }: { readonly caller: CallerHit }) {
  const t = useWords('search');
  const roleText = usePersonRole();
  if (caller.personName === '') return <span>{t('nobody')}</span>;
  return (
    <>
      <Marked text={markedName(caller)} />
      {caller.role !== '' && <span>{roleText(caller.role)}</span>}
      {caller.firm !== '' && <Marked text={markedFirm(caller)} />}
      {caller.phone !== '' && <Marked text={markedPhone(caller)} />}
    </>
  );
}
