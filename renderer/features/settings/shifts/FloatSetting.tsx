import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { settings as settingsShape } from '../../../../shared/domain/desk/centre.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useWhoMay } from '../../../app/desk/use-who-may.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > span[role="alert"]': { color: theme.palette.late },
}));

const FLOAT = 'float';

/** What the cash box should hold besides deposits: 备用金. */
export function FloatSetting() {
  const t = useWords('shiftPlan');
  const settings = useWords('settings');
  const format = useFormat();
  const invoke = useInvoke();
  const saving = useSaving();
  const whoMay = useWhoMay('edit settings');
  const floatYuan = useDesk((desk) => desk.settings.floatYuan);
  const [typed, setTyped] = useState<string | null>(null);
  const wish = settingsShape.shape.floatYuan.safeParse(
    typed?.trim() === '' ? NaN : Number(typed ?? floatYuan),
  );
  const save = async () => {
    if (!wish.success) return;
    const asked = invoke('settings.save', { settings: { floatYuan: wish.data } });
    if (await saving.save(FLOAT, asked)) setTyped(null);
  };
  const savedAt = saving.savedAt(FLOAT);
  const refusal = saving.refusal(FLOAT);
  return (
    <Section title={t('settings.float.title')} aside={t('settings.float.hint')}>
      <Line>
        <TextInput
          scale="small"
          value={typed ?? floatYuan.toFixed(2)}
          readOnly={whoMay !== null}
          inputProps={{ 'aria-label': t('settings.float.title'), inputMode: 'decimal', maxLength: 10 }}
          sx={{ width: 120 }}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span>{t('settings.float.label')}</span>
        {whoMay !== null && <span>{settings('readOnly', { roles: whoMay })}</span>}
        {typed !== null && (
          <Button scale="small" onClick={() => void save()}>
            {t('settings.float.save')}
          </Button>
        )}
        {!wish.success && <span role="alert">{t('settings.float.wrong')}</span>}
        <span role="status">
          {savedAt !== null && typed === null && settings('saved', { time: format.seconds(savedAt) })}
        </span>
      </Line>
      {refusal && <ErrorNote error={refusal} />}
    </Section>
  );
}
