import { styled } from '@mui/material/styles';
import { useId, useRef, type ReactNode } from 'react';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldContext } from '../../../ui/field-context.ts';
import { useMayEdit } from '../form/edit-context.ts';

// It needs the whole width: a class has two names and its rules beside each other.
const Part = styled('div')(({ theme }) => ({
  gridColumn: '1 / -1',
  display: 'grid',
  gridTemplateColumns: '104px minmax(0, 1fr)',
  gap: '4px 16px',
  '& > h3': {
    ...theme.typography.text,
    margin: 0,
    paddingTop: 6,
    fontWeight: 400,
    color: theme.palette.ink2,
  },
  '& > div > p': { padding: '6px 0 4px', color: theme.palette.ink2 },
  '& [role="alert"]': { ...theme.typography.meta, marginTop: 3, color: theme.palette.late },
  '& ul': { margin: 0, padding: '6px 0 0', listStyle: 'none' },
}));

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: 6,
  padding: '6px 0',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 6 },
  '& > div > button': { minHeight: 30, padding: '0 8px' },
}));

const Adding = styled('div')({ paddingTop: 6 });

interface Props<P> {
  readonly label: string;
  readonly parts: readonly P[];
  /** What stands there without parts. */
  readonly none?: string;
  readonly add: { readonly label: string; readonly first: P; readonly most: number };
  /** How many there have to be. */
  readonly least: number;
  readonly rowLabel: (n: number) => string;
  readonly takeLabel: (n: number) => string;
  readonly onChange: (parts: P[]) => void;
  /** The controls of one part. */
  readonly children: (part: P, change: (part: P) => void) => ReactNode;
  /** The part as text, where nothing may be changed. */
  readonly read: (part: P) => string;
  readonly wrong?: string | undefined;
}

/** Parts of a register that are added and taken out one by one: its classes, its own fields. */
export function PartList<P>(props: Props<P>) {
  const { label, parts, none, add, least, rowLabel, takeLabel, onChange, children, read, wrong } = props;
  const t = useWords('registers');
  const mayEdit = useMayEdit();
  const id = useId();
  const adding = useRef<HTMLButtonElement>(null);
  const put = (index: number, part: P | null) =>
    onChange(parts.flatMap((each, n) => (n === index ? (part === null ? [] : [part]) : [each])));
  const take = (index: number) => {
    put(index, null);
    // The button with the focus goes with its row.
    adding.current?.focus();
  };
  return (
    <Part role="group" aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <div>
        {parts.length === 0 && none && <p>{none}</p>}
        {mayEdit ? (
          <FieldContext value={null}>
            {parts.map((part, index) => (
              <Row key={index} role="group" aria-label={rowLabel(index + 1)}>
                <div>{children(part, (changed) => put(index, changed))}</div>
                {parts.length > least && (
                  <Button
                    scale="small"
                    tone="quiet"
                    aria-label={takeLabel(index + 1)}
                    onClick={() => take(index)}
                  >
                    {t('take')}
                  </Button>
                )}
              </Row>
            ))}
          </FieldContext>
        ) : (
          <ul>
            {parts.map((part, index) => (
              <li key={index}>{read(part)}</li>
            ))}
          </ul>
        )}
        {mayEdit && parts.length < add.most && (
          <Adding>
            <Button ref={adding} scale="small" onClick={() => onChange([...parts, add.first])}>
              {add.label}
            </Button>
          </Adding>
        )}
        {wrong && <div role="alert">{wrong}</div>}
      </div>
    </Part>
  );
}
