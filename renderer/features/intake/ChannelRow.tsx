import { useState } from 'react';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { ChannelControls } from './ChannelControls.tsx';
import { TextLine } from './DepartmentRow.tsx';
import { useCallForm } from './form-context.ts';
import { LinkButton } from './LinkButton.tsx';
import { useLateAnswer } from './use-late-answer.ts';

/** How it reached the desk, and who took it: the first-contact owner for life (R1.5). */
export function ChannelRow() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { language } = useFormat();
  const staff = useStaff();
  const { call } = useCallForm();
  const { channel, rings, collector } = call.fields;
  const late = useLateAnswer();
  const [isChanging, setChanging] = useState(false);
  const isCounted = channel === 'phone' && rings !== null;
  const parts = [
    terms(`channel.${channel}`),
    isCounted ? t('channel.rings', { count: rings }) : '',
    collector,
  ];
  const name = language === 'en' ? staff.latinName || staff.name : staff.name;
  return (
    <FormRow label={t('row.channel')} kind="text" hint={late ?? undefined} hintTone="soon">
      {isChanging ? (
        <ChannelControls />
      ) : (
        <TextLine>
          <span>{parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '·')}</span>
          <span>{t('channel.owner', { name })}</span>
          <LinkButton type="button" onClick={() => setChanging(true)}>
            {t('channel.change')}
          </LinkButton>
        </TextLine>
      )}
    </FormRow>
  );
}
