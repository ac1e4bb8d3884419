import { styled } from '@mui/material/styles';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import type { PersonRole } from '../../../shared/domain/directory/person.ts';
import type { CallerHit } from './form-context.ts';
import { Matched } from './Matched.tsx';
import { splitAt, splitPhone, type MatchedText } from './matched-text.ts';

const Box = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: theme.zIndex.modal - 1,
  left: 0,
  right: 0,
  top: '100%',
  border: `1px solid ${theme.palette.edge}`,
  borderTop: 0,
  borderRadius: '0 0 4px 4px',
  backgroundColor: theme.palette.sheet,
  boxShadow: theme.palette.lift,
}));

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns:
    'minmax(72px, max-content) minmax(64px, max-content) minmax(40px, 92px) 120px minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 12,
  minHeight: 38,
  padding: '0 10px',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  borderTop: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
  '& > b': { color: theme.palette.ink },
  '& > b:first-of-type': theme.typography.rowTitle,
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > small': { ...theme.typography.meta, textAlign: 'right', overflow: 'hidden', textOverflow: 'ellipsis' },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeft: `3px solid ${theme.palette.accent}`,
    paddingLeft: 7,
  },
}));

const Foot = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  minHeight: 32,
  padding: '0 10px',
  color: theme.palette.ink3,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > :last-child': { marginLeft: 'auto', textAlign: 'right' },
}));

interface Props {
  readonly id: string;
  readonly typed: string;
  readonly hits: readonly CallerHit[];
  readonly marked: number;
  readonly onTake: (hit: CallerHit) => void;
  readonly onMark: (index: number) => void;
}

/** Who may be meant, under the box; the characters that were typed are underlined. */
export function CandidateList({ id, typed, hits, marked, onTake, onMark }: Props) {
  const t = useWords('intake');
  return (
    <Box onMouseDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={t('who.candidates')}>
        {hits.map((hit, index) => (
          <Row
            key={`${hit.placeId} ${hit.personId}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === marked}
            onClick={() => onTake(hit)}
            onMouseMove={() => onMark(index)}
          >
            <Candidate hit={hit} />
            {index === marked ? <KeyCap chord="Enter" /> : <i />}
          </Row>
        ))}
      </div>
      <Foot>
        {hits.length > 0 && (
          <span>
            <KeyCap chord="ArrowUp" />
            <KeyCap chord="ArrowDown" /> {t('who.choose')}
          </span>
        )}
        {hits.length === 0 && <span>{t('who.nobody', { text: typed.trim() })}</span>}
        <span>
          <TabCap /> {t('who.keep')}
        </span>
        {hits.length > 0 && <span>{t('who.optional')}</span>}
      </Foot>
    </Box>
  );
}

// Tab is nobody's chord, so `KeyCap` does not know it.
const TabCap = styled((props: { className?: string }) => <kbd {...props}>Tab</kbd>)(({ theme }) => ({
  ...theme.typography.cap,
  fontFamily: 'inherit',
  padding: '0 4px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.line}`,
  borderBottomColor: theme.palette.edge,
  borderRadius: 3,
}));

const Late = styled('b')(({ theme }) => ({ color: theme.palette.late }));

function Candidate({ hit }: { readonly hit: CallerHit }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const format = useFormat();
  const { field, from, length } = hit.matched;
  const at = (name: string, text: string): MatchedText =>
    field === name ? splitAt(text, from, length) : [text, '', ''];
  const name: MatchedText =
    field === 'initials' ? splitAt(hit.personName, from, length) : at('name', hit.personName);
  const remarks = [
    hit.openOrders > 0 ? t('who.open', { count: hit.openOrders }) : '',
    hit.lastAt === null ? '' : t('who.lastAt', { day: format.shortDay(hit.lastAt, momentNow()) }),
  ].filter((remark) => remark !== '');
  return (
    <>
      <b>
        <Matched parts={at('place', hit.placeName)} />
      </b>
      <b>{hit.personId === null ? t('who.empty') : <Matched parts={name} />}</b>
      <span>{hit.role === '' ? hit.firm : terms(`personRole.${hit.role as PersonRole}`)}</span>
      <span>
        <Matched parts={field === 'phone' ? splitPhone(hit.phone, from, length) : [hit.phone, '', '']} />
      </span>
      <small>
        {hit.overdueLoans > 0 && <Late>{t('who.overdue', { count: hit.overdueLoans })} </Late>}
        {remarks.join(format.language === 'en' ? ', ' : '·')}
      </small>
    </>
  );
}
