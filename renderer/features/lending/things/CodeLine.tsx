import { styled } from '@mui/material/styles';
import { classOf } from '../../../../shared/rules/registers.ts';
import { thingByCode } from '../../../../shared/domain/custody/find-thing.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { MarkChip } from '../../../ui/MarkChip.tsx';

const Line = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '64px minmax(0, 1fr) auto 30px',
  alignItems: 'center',
  gap: 8,
  minHeight: 36,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > button': {
    width: 30,
    height: 30,
    padding: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: 0,
    background: 'none',
    cursor: 'pointer',
    color: theme.palette.ink2,
  },
}));

interface Props {
  readonly code: string;
  readonly onRemove: () => void;
}

/** A thing of the lending in progress; of an entrusted key only what the tag says. */
export function CodeLine({ code, onRemove }: Props) {
  const t = useWords('lending');
  const { language } = useFormat();
  const things = useDesk((desk) => desk.things);
  const registers = useDesk((desk) => desk.registers);
  const thing = thingByCode({ things }, code);
  const register = thing && registers[thing.register];
  const ofClass = register && thing && classOf(register, thing.class);
  return (
    <Line>
      <b>{code}</b>
      <span>
        {thing?.name || thing?.site?.name}{' '}
        {thing && thing.pieces > 1 && t('panel.ring', { count: thing.pieces })}
      </span>
      {ofClass?.hidesDoor || ofClass?.approvers ? (
        <MarkChip strength="faint">{(language === 'en' && ofClass.latinName) || ofClass.name}</MarkChip>
      ) : (
        <i />
      )}
      <button type="button" aria-label={t('panel.takeAway', { code })} onClick={onRemove}>
        <Icon>
          <path d="m4 4 8 8M12 4l-8 8" />
        </Icon>
      </button>
    </Line>
  );
}
