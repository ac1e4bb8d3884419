import { styled } from '@mui/material/styles';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { setPlace, type Step } from '../place-store.ts';
import type { Missing } from './use-seal.ts';

const List = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 6px',
  color: theme.palette.ink2,
}));

/** Where each of them is put right; what is not named is put right on this page. */
const placeOf: Partial<Record<Missing['what'], Step>> = { lines: 'face', callbacks: 'prepare' };

interface Props {
  readonly id: string;
  readonly handover: Handover;
  readonly missing: readonly Missing[];
}

/** What hinders the seal, in words; what is put right on another page is the way to it. */
export function Hindrances({ id, handover, missing }: Props) {
  const t = useWords('handover');
  const errors = useWords('errors');
  const textOf = ({ what, count }: Missing) =>
    what === 'outgoing' || what === 'incoming'
      ? t(`check.${what}Missing`)
      : errors(`unfinished.${what}`, { count });
  if (missing.length === 0) return <List id={id} />;
  return (
    <List id={id} role="status">
      <span>{t('check.cannot', { missing: '' })}</span>
      {missing.map((each) => {
        const place = placeOf[each.what];
        return place === undefined ? (
          <span key={each.what}>{textOf(each)}</span>
        ) : (
          <Button
            key={each.what}
            tone="quiet"
            scale="small"
            onClick={() => setPlace(handover.number, { step: place })}
          >
            {textOf(each)} →
          </Button>
        );
      })}
    </List>
  );
}
