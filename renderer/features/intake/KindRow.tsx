import { styled } from '@mui/material/styles';
import { useOtherKinds, useRowOfKeys } from '../../app/calls/kind-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { useCallForm } from './form-context.ts';
import { setKindChooser } from './kind-chooser.ts';
import { useChooseKind } from './use-function-keys.ts';
import { Stopwatch } from './Stopwatch.tsx';

const Head = styled('div')({
  flex: 'none',
  minHeight: 58,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '0 20px 0 12px',
});

const Kinds = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 4, '&:lang(en)': { gap: 0 } });

const Kind = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  height: 34,
  padding: '0 9px',
  border: '1px solid transparent',
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
  '&[aria-pressed="true"]': {
    color: theme.palette.onAccent,
    backgroundColor: theme.palette.accent,
    fontWeight: 700,
  },
  '&:lang(en)': { fontSize: 13, gap: 4, padding: '0 5px' },
}));

/** The kinds with their keys, and the stopwatch. */
export function KindRow() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call } = useCallForm();
  const choose = useChooseKind();
  const rowOfKeys = useRowOfKeys();
  const isOther = useOtherKinds().includes(call.kind);
  return (
    <Head>
      <Kinds role="group" aria-label={t('kinds')}>
        {rowOfKeys.map(([chord, kind]) => {
          const isChosen = kind === null ? isOther : kind === call.kind;
          const word = kind ?? (isOther ? call.kind : null);
          return (
            <Kind
              key={chord}
              type="button"
              aria-pressed={isChosen}
              aria-keyshortcuts={chord}
              onClick={() => (kind === null ? setKindChooser('change') : choose(kind))}
            >
              <KeyCap chord={chord} ground={isChosen ? 'inherit' : 'own'} />
              {word === null ? t('other') : terms(`kind.${word}`)}
            </Kind>
          );
        })}
      </Kinds>
      <Stopwatch call={call} />
    </Head>
  );
}
