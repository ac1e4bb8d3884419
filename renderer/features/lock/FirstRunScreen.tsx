import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useLanguage } from '../../app/language.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ArriveSheet } from './ArriveSheet.tsx';
import { Brand } from './Brand.tsx';
import { Halves } from './Halves.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SetUpForm } from './SetUpForm.tsx';

const Look = styled('section')(({ theme }) => ({
  margin: 'auto 0',
  maxWidth: 460,
  '& > h2': { ...theme.typography.title, marginBottom: 8 },
  '& > p': { ...theme.typography.said, color: theme.palette.ink2, marginBottom: 16 },
  '& > div': { marginTop: 12 },
}));

const Hint = styled('p')(({ theme }) => ({ flex: 'none', color: theme.palette.ink2, margin: '2px 0 16px' }));

const Foot = styled('footer')({ marginTop: 'auto' });

/** The first run: set up this desk, take in one that comes from another PC, or look around in a sample that lies in a folder of its own. */
export function FirstRunScreen() {
  const t = useWords('setUp');
  const arrival = useWords('bundles');
  const [isArriving, setArriving] = useState(false);
  const invoke = useInvoke();
  const { language } = useLanguage();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lookAround = async () => {
    const reply = await invoke('setup.lookAround', { language });
    if (!reply.ok) setRefusal(reply.error);
  };
  return (
    <Halves>
      <div>
        <Brand />
        <Look aria-label={t('look.title')}>
          <h2>{t('look.title')}</h2>
          <p>{t('look.text')}</p>
          <Button scale="tall" onClick={() => void lookAround()}>
            {t('look.go')}
          </Button>
          {refusal && <ErrorNote error={refusal} />}
        </Look>
        <Look aria-label={arrival('move.arrive.title')}>
          <h2>{arrival('move.arrive.title')}</h2>
          <p>{arrival('move.arrive.text')}</p>
          <Button scale="tall" onClick={() => setArriving(true)}>
            {arrival('move.arrive.open')}
          </Button>
          {isArriving && <ArriveSheet onClose={() => setArriving(false)} />}
        </Look>
        <Foot>
          <LanguageSwitch />
        </Foot>
      </div>
      <div>
        <h1>{t('title')}</h1>
        <Hint>{t('hint')}</Hint>
        <SetUpForm />
      </div>
    </Halves>
  );
}
