import { styled } from '@mui/material/styles';
import type { Kind } from '../../../shared/domain/call/call.ts';
import { useOtherKinds } from '../../app/calls/kind-keys.ts';
import { useBeginCall } from '../../app/calls/use-begin-call.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { setKindChooser, useKindChooser } from './kind-chooser.ts';
import { tabKeys, useChooseKind } from './use-function-keys.ts';

const List = styled('div')({ display: 'flex', flexDirection: 'column', gap: 8, padding: '16px 20px' });

/** The kinds that have no key of their own, chosen by digit (F8). */
export function OtherKindsSheet() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const chooser = useKindChooser();
  const begin = useBeginCall();
  const choose = useChooseKind();
  const close = () => setKindChooser(null);
  const take = (kind: Kind) => {
    close();
    if (chooser === 'begin') begin(kind);
    else choose(kind);
  };
  const otherKinds = useOtherKinds();
  const rows = otherKinds.flatMap((kind, index) => {
    const chord = tabKeys[index];
    return chord === undefined ? [] : [{ kind, chord }];
  });
  return (
    <Sheet
      isOpen={chooser !== null}
      onClose={close}
      title={t('otherTitle')}
      width={360}
      keys={rows.map(({ kind, chord }) => ({ chord, label: terms(`kind.${kind}`), act: () => take(kind) }))}
    >
      <List>
        {rows.map(({ kind, chord }, index) => (
          <Button key={kind} chord={chord} autoFocus={index === 0} onClick={() => take(kind)}>
            {terms(`kind.${kind}`)}
          </Button>
        ))}
      </List>
    </Sheet>
  );
}
