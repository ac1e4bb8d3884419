import { styled } from '@mui/material/styles';
import { channel } from '../../../shared/domain/call/call.ts';
import { useWords } from '../../app/words/use-words.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { Choice } from './Choice.tsx';
import { useCallForm } from './form-context.ts';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  '& > .MuiInputBase-root': { width: 84 },
  '& > .MuiInputBase-root:last-of-type': { width: 180 },
});

const MOST_RINGS = 60;

/** Channel, rings and who brought it. */
export function ChannelControls() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, change } = useCallForm();
  const { rings, collector } = call.fields;
  const countRings = (typed: string) => {
    const count = Number.parseInt(typed, 10);
    change({ rings: Number.isNaN(count) ? null : Math.min(MOST_RINGS, Math.max(0, count)) });
  };
  return (
    <Line>
      <Choice
        label={t('row.channel')}
        options={channel.options.map((value) => ({ value, label: terms(`channel.${value}`) }))}
        value={call.fields.channel}
        onChange={(chosen) => change({ channel: chosen })}
      />
      <TextInput
        id=""
        value={rings === null ? '' : String(rings)}
        placeholder={t('row.rings')}
        onChange={(event) => countRings(event.target.value)}
        inputProps={{ inputMode: 'numeric', maxLength: 2, 'aria-label': t('row.rings') }}
      />
      <TextInput
        id=""
        value={collector}
        placeholder={t('row.collector')}
        onChange={(event) => change({ collector: event.target.value })}
        inputProps={{ maxLength: 120, 'aria-label': t('row.collector') }}
      />
    </Line>
  );
}
