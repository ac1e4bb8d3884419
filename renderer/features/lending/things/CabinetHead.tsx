import { styled } from '@mui/material/styles';
import { classOf } from '../../../../shared/rules/registers.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { CabinetRow } from './cabinet-rows.ts';

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  display: 'flex',
  alignItems: 'baseline',
  gap: 12,
  paddingTop: 8,
  color: theme.palette.ink3,
  whiteSpace: 'nowrap',
  '& > b': { ...theme.typography.text, fontWeight: 700, color: theme.palette.ink },
}));

interface Props {
  readonly register: Register;
  readonly row: Extract<CabinetRow, { kind: 'head' }>;
}

/** What hangs in a part of the cabinet, and how it is lent. */
export function CabinetHead({ register, row }: Props) {
  const t = useWords('lending');
  const { language } = useFormat();
  const ofClass = classOf(register, row.class);
  const hasSecrets = register.classes.some(({ hidesDoor }) => hidesDoor);
  const name = (language === 'en' && ofClass?.latinName) || (ofClass?.name ?? row.class);
  return (
    <Line role="presentation">
      <b>{name}</b>
      {row.cabinet !== '' && <span>{t('cabinet.of', { cabinet: row.cabinet })}</span>}
      {row.hooks && <span>{t('cabinet.hooks', { from: row.hooks[0], to: row.hooks[1] })}</span>}
      {ofClass?.needsConsent && <span>{t('cabinet.entrusted')}</span>}
      {!ofClass?.needsConsent && hasSecrets && <span>{t('cabinet.noDoor')}</span>}
    </Line>
  );
}
