import { useLending } from '../../../app/lending/lending-store.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { SignaturePad } from './SignaturePad.tsx';

/** What is asked seldom: deposit, signature, note; behind one button until it is wanted. */
export function MoreRows() {
  const t = useWords('lending');
  const { draft, change } = useLending();
  if (!draft.showsMore)
    return (
      <>
        <span />
        <span>
          <Button tone="quiet" scale="small" onClick={() => change({ showsMore: true })}>
            {t('panel.more')}
          </Button>
        </span>
      </>
    );
  return (
    <>
      <FormRow label={t('panel.deposit')}>
        <TextInput
          value={draft.depositYuan}
          sx={{ maxWidth: 140 }}
          inputProps={{ inputMode: 'decimal', maxLength: 9 }}
          onChange={(event) =>
            change({ depositYuan: event.target.value.normalize('NFKC').replace(/[^\d.]/g, '') })
          }
        />
      </FormRow>
      <FormRow label={t('panel.signature')} kind="text">
        <SignaturePad strokes={draft.strokes} onChange={(strokes) => change({ strokes })} />
      </FormRow>
      <FormRow label={t('panel.note')}>
        <TextInput
          value={draft.note}
          inputProps={{ maxLength: 500 }}
          onChange={(event) => change({ note: event.target.value })}
        />
      </FormRow>
    </>
  );
}
