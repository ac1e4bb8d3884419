import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useWords } from '../words/use-words.ts';
import type { LayerKeys } from './binding.ts';

const Columns = styled('div')({ display: 'flex', alignItems: 'flex-start', gap: 32, padding: '16px 20px' });

const Group = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  '& > h2': { ...theme.typography.h2, marginBottom: 4 },
  '& dl': { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 12, rowGap: 4 },
  '& dt': { textAlign: 'right' },
  '& p': { color: theme.palette.ink3 },
}));

interface Props {
  /** `useDispatcher().list()`, taken before the panel opens, or null while it is closed. */
  readonly groups: readonly LayerKeys[] | null;
  readonly onClose: () => void;
  /** The script of the screen. */
  readonly children?: ReactNode;
}

/** F1: every key that works now, by what it belongs to, and the script of the screen. */
export function KeysPanel({ groups, onClose, children }: Props) {
  const t = useWords('common');
  return (
    <Sheet
      isOpen={groups !== null}
      onClose={onClose}
      title={t('keys.title')}
      width={880}
      keys={[{ chord: 'F1', act: onClose }]}
      head={<Esc label={t('close')} />}
    >
      <Columns>
        {children}
        {groups?.map((group, index) => (
          // Several layers may be of one kind; the list does not change while the panel is open.
          <Group key={index}>
            <h2>{t(`keys.${group.kind}`)}</h2>
            {group.keys.length === 0 && <p>{t('keys.none')}</p>}
            <dl>
              {group.keys.map(({ chord, label }) => (
                <Line key={chord} cap={<KeyCap chord={chord} />} label={label} />
              ))}
            </dl>
          </Group>
        ))}
      </Columns>
    </Sheet>
  );
}

function Line({ cap, label }: { readonly cap: ReactNode; readonly label: string }) {
  return (
    <>
      <dt>{cap}</dt>
      <dd>{label}</dd>
    </>
  );
}

const Hint = styled('span')(({ theme }) => ({ marginLeft: 'auto', color: theme.palette.ink3 }));

function Esc({ label }: { readonly label: string }) {
  return (
    <Hint>
      <KeyCap chord="Escape" /> {label}
    </Hint>
  );
}
