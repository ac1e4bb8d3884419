import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { useWords } from '../words/use-words.ts';
import type { PaletteEntry } from './palette-entry.ts';

const List = styled('div')({ userSelect: 'none' });

const Head = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  padding: '6px 20px',
  color: theme.palette.ink3,
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
}));

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '24px 168px minmax(0, 1fr)',
  alignItems: 'baseline',
  gap: 12,
  minHeight: 36,
  padding: '7px 20px',
  cursor: 'pointer',
  borderTop: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
  '& > b': { color: theme.palette.ink, overflowWrap: 'anywhere' },
  '& > b > small': { ...theme.typography.meta, marginLeft: 6, fontWeight: 400, color: theme.palette.ink3 },
  '& > span': { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '&[aria-selected="true"]': {
    paddingLeft: 17,
    borderLeft: `3px solid ${theme.palette.accent}`,
    backgroundColor: theme.palette.accentTint,
  },
  '&[data-is-read="true"] > span': { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
}));

/** The digits of the lines, in their order. */
export const paletteDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The id of a line, for `aria-activedescendant`. */
export const lineId = (list: string, index: number): string => `${list}-${index}`;

interface Props {
  readonly id: string;
  readonly entries: readonly PaletteEntry[];
  readonly marked: number;
  /** The case that stands open to be read. */
  readonly readId: string | null;
  readonly onPoint: (index: number) => void;
  readonly onTake: (index: number) => void;
}

/** The sentences and cases that fit, each with its digit. */
export function PaletteList({ id, entries, marked, readId, onPoint, onTake }: Props) {
  const t = useWords('snippets');
  const headId = useId();
  return (
    // A click leaves the focus in the field.
    <List id={id} role="listbox" aria-label={t('found')} onMouseDown={(event) => event.preventDefault()}>
      {(['texts', 'cases'] as const)
        .filter((group) => entries.some((entry) => entry.group === group))
        .map((group) => (
          <div key={group} role="group" aria-labelledby={`${headId}-${group}`}>
            <Head role="presentation" id={`${headId}-${group}`}>
              {t(group)}
            </Head>
            {entries.map((entry, index) =>
              entry.group !== group ? null : (
                <Line
                  key={entry.id}
                  id={lineId(id, index)}
                  role="option"
                  aria-selected={index === marked}
                  data-is-read={entry.id === readId}
                  onMouseMove={() => onPoint(index)}
                  onClick={() => onTake(index)}
                >
                  <KeyCap chord={paletteDigits[index] ?? '9'} />
                  <Entry entry={entry} isRead={entry.id === readId} />
                </Line>
              ),
            )}
          </div>
        ))}
    </List>
  );
}

function Entry({ entry, isRead }: { readonly entry: PaletteEntry; readonly isRead: boolean }) {
  const t = useWords('snippets');
  if (entry.group === 'texts') {
    const { title, key, text } = entry.snippet;
    return (
      <>
        <b>
          {title}
          <small>{key}</small>
        </b>
        <span>{text}</span>
      </>
    );
  }
  const { title, problem, solution } = entry.article;
  return (
    <>
      <b>{title}</b>
      <span>{isRead ? [problem, t('solution', { text: solution })].join('\n\n') : solution}</span>
    </>
  );
}
