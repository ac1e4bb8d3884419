import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useKeys } from '../keyboard/use-keys.ts';

const List = styled('div')(({ theme }) => ({
  '& h2': {
    ...theme.typography.second,
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    minHeight: 30,
    padding: '0 20px',
    color: theme.palette.ink2,
    backgroundColor: theme.palette.paper,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& h2 > b': { color: theme.palette.ink },
  '& section > p': { padding: '8px 20px', color: theme.palette.ink2 },
}));

const Line = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'grid',
  gridTemplateColumns: '128px minmax(0, 260px) minmax(0, 1fr) minmax(0, 300px)',
  gap: 12,
  alignItems: 'center',
  width: '100%',
  minHeight: 36,
  padding: '2px 20px',
  textAlign: 'left',
  border: 0,
  borderBottom: `1px solid ${theme.palette.line}`,
  background: 'none',
  color: theme.palette.ink,
  cursor: 'pointer',
  // Lines out of sight are neither laid out nor painted.
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 36px',
  'html &:focus': { outlineOffset: -2, backgroundColor: theme.palette.accentTint },
  '& > span': { minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > span:first-of-type, & > span:nth-of-type(3)': { color: theme.palette.ink2 },
  '& > span:last-of-type': { textAlign: 'right', color: theme.palette.ink2 },
  '&[data-tone="late"] > span:last-of-type': { color: theme.palette.late },
  '&[data-tone="soon"] > span:last-of-type': { color: theme.palette.soon },
}));

/** One line that opens a record. */
export interface ListedLine {
  readonly id: string;
  /** A number or a time. */
  readonly lead: ReactNode;
  readonly title: ReactNode;
  readonly text: string;
  readonly end: ReactNode;
  readonly tone?: 'late' | 'soon' | undefined;
  readonly open: () => void;
}

/** Lines under one heading. */
export interface LineGroup {
  readonly id: string;
  readonly title: string;
  /** Beside the title: how many, what it means. */
  readonly aside?: string;
  readonly lines: readonly ListedLine[];
  /** What stands there without lines; a group without this is left out then. */
  readonly empty?: string;
}

/** The line at which each list was left; whoever looks into a record comes back to it. */
const leftAt = new Map<string, string>();

interface Props {
  /** What the list is remembered by. */
  readonly name: string;
  readonly groups: readonly LineGroup[];
  /** Whether the first line takes the focus where none was left. */
  readonly takesFocus: boolean;
}

/** Lines in groups, each of which opens its record: ↑ ↓ move, Enter or → opens, and the way back leads to the same line. */
export function LineList({ name, groups, takesFocus }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('button[data-line]') ?? [])];
  const here = () => buttons().findIndex((each) => each === document.activeElement);
  const focus = (index: number) => {
    const all = buttons();
    all[Math.min(Math.max(index, 0), all.length - 1)]?.focus();
  };
  const begin = useEffectEvent(() => {
    const left = leftAt.get(name);
    const wanted = buttons().find(({ dataset }) => dataset['line'] === left);
    leftAt.delete(name);
    if (wanted) wanted.focus();
    else if (takesFocus) focus(0);
  });
  useEffect(() => begin(), []);
  useKeys([
    { chord: 'ArrowDown', act: () => focus(here() + 1), repeats: true },
    { chord: 'ArrowUp', act: () => focus(here() - 1), repeats: true, when: () => here() >= 0 },
  ]);
  useKeys(
    [
      { chord: 'Home', act: () => focus(0) },
      { chord: 'End', act: () => focus(Infinity) },
      { chord: 'ArrowRight', act: () => buttons()[here()]?.click() },
    ],
    { within: list },
  );
  return (
    <List ref={list}>
      {groups
        .filter(({ lines, empty }) => lines.length > 0 || empty !== undefined)
        .map(({ id, title, aside, lines, empty }) => (
          <section key={id} aria-label={title}>
            <h2>
              <b>{title}</b> {aside}
            </h2>
            {lines.length === 0 && <p>{empty}</p>}
            <ul>
              {lines.map((line) => (
                <li key={line.id}>
                  <Line
                    type="button"
                    data-line={line.id}
                    data-tone={line.tone}
                    onClick={() => {
                      leftAt.set(name, line.id);
                      line.open();
                    }}
                  >
                    <span>{line.lead}</span>
                    <span>{line.title}</span>
                    <span title={line.text}>{line.text}</span>
                    <span>{line.end}</span>
                  </Line>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </List>
  );
}
