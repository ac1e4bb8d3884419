import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { mergedPerson } from '../../../shared/domain/directory/decide-directory.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { usePlaceNames } from './use-place-names.ts';

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  textAlign: 'left',
  '& th, & td': {
    padding: '7px 12px',
    borderBottom: `1px solid ${theme.palette.line}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& td': { whiteSpace: 'pre-wrap' },
  '& thead th': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& thead th:last-of-type': { color: theme.palette.ink },
  '& tbody th': { color: theme.palette.ink2, fontWeight: 400, width: 96 },
  '& tbody td:last-of-type': { backgroundColor: theme.palette.accentTint, fontWeight: 700 },
}));

const Spring = styled('span')({ flex: 1 });

const Effect = styled('div')({ padding: '12px 20px' });

interface Props {
  readonly first: Person;
  readonly second: Person;
  readonly onClose: () => void;
  readonly onMerged: (personId: string) => void;
}

/** Two records side by side and what remains of them; the same rule as in the book makes the preview. */
export function MergeSheet({ first, second, onClose, onMerged }: Props) {
  const t = useWords('directory');
  const terms = useWords('terms');
  const common = useWords('common');
  const invoke = useInvoke();
  const toast = useToast();
  const [isSwapped, setSwapped] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [kept, gone] = isSwapped ? [second, first] : [first, second];
  const merged = mergedPerson(kept, gone);
  const names = usePlaceNames(merged.roles.map(({ placeId }) => placeId));
  const merge = async () => {
    const reply = await invoke('people.merge', { keep: kept.id, drop: gone.id });
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('merge.done', { name: kept.name }) });
    onMerged(reply.value.id);
  };
  const rolesOf = ({ roles }: Person) =>
    roles.map(({ placeId, role }) => `${names[placeId] ?? '…'} ${terms(`personRole.${role}`)}`).join('\n');
  const lines: readonly { readonly label: string; readonly of: (person: Person) => string }[] = [
    { label: t('column.name'), of: ({ name }) => name },
    { label: t('form.title'), of: ({ title }) => terms(`title.${title}`) },
    { label: t('column.place'), of: rolesOf },
    { label: t('column.phone'), of: ({ phones }) => phones.join('\n') },
    { label: t('column.plate'), of: ({ plates }) => plates.join('\n') },
    { label: t('form.firm'), of: ({ firm }) => firm },
    { label: t('column.vip'), of: ({ vip }) => t(vip ? 'form.yes' : 'form.no') },
    { label: t('column.note'), of: ({ note }) => note },
  ];
  return (
    <Sheet
      isOpen
      title={t('merge.title')}
      width={860}
      onClose={onClose}
      keys={[{ chord: 'Ctrl+Enter', label: t('merge.act'), act: () => void merge() }]}
      foot={
        <>
          <Spring />
          <Button autoFocus onClick={() => setSwapped(!isSwapped)}>
            {t('merge.swap')}
          </Button>
          <Button chord="Escape" onClick={onClose}>
            {common('cancel')}
          </Button>
          <PrimaryButton chord="Ctrl+Enter" onClick={() => void merge()}>
            {t('merge.act')}
          </PrimaryButton>
        </>
      }
    >
      <Table>
        <thead>
          <tr>
            <th scope="col">{t('merge.what')}</th>
            <th scope="col">{t('merge.keep')}</th>
            <th scope="col">{t('merge.drop')}</th>
            <th scope="col">{t('merge.result')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{of(kept)}</td>
              <td>{of(gone)}</td>
              <td>{of(merged)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Effect>
        <Note tone="soon">{t('merge.effect', { keep: kept.name, drop: gone.name })}</Note>
        {refusal && <ErrorNote error={refusal} />}
      </Effect>
    </Sheet>
  );
}
