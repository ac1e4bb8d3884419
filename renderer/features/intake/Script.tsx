import { styled } from '@mui/material/styles';
import { furtherScripts } from '../../../shared/rules/find-snippets.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCallForm } from './form-context.ts';
import { NumberedLines } from './NumberedLines.tsx';
import { useLateAnswer } from './use-late-answer.ts';
import { useNumber } from './use-number.ts';
import { useScript } from './use-script.ts';

const Lines = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '& > p[lang]': theme.typography.said,
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3 },
}));

/** What to say on a call: the greeting in both languages, the steps of its kind, and what managers have added. */
export function Script() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call } = useCallForm();
  const late = useLateAnswer();
  return (
    <Section title={t('scriptTitle')} aside={terms(`kind.${call.kind}`)}>
      <Lines>
        {late !== null && <Note tone="soon">{late}</Note>}
        {call.fields.channel === 'phone' && <Greeting />}
        <Steps />
        <Further />
      </Lines>
    </Section>
  );
}

/** English first, then Chinese. Source: R1.11 "接电话要双语(先英语后中文)" (000). */
function Greeting() {
  const t = useWords('intake');
  const english = useScript('greeting', 'en');
  const chinese = useScript('greeting', 'zh-CN');
  const rings = useNumber('answer-rings');
  const seconds = useNumber('answer-seconds');
  const greeting = useNumber('greeting-seconds');
  return (
    <>
      {english !== '' && <p lang="en">{english}</p>}
      {chinese !== '' && <p lang="zh-CN">{chinese}</p>}
      <small>{t('scriptPace', { rings, seconds, greeting })}</small>
    </>
  );
}

function Steps() {
  const { call } = useCallForm();
  const steps = useScript(`steps-${call.kind}`);
  if (steps === '') return null;
  return (
    <NumberedLines>
      {steps.split('\n').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </NumberedLines>
  );
}

function Further() {
  const t = useWords('intake');
  const { language } = useFormat();
  const { call } = useCallForm();
  const snippets = useDesk((desk) => desk.snippets);
  return furtherScripts(snippets, call.kind, language).map(({ id, title, text }) => (
    <p key={id}>{t('scriptLine', { title, text })}</p>
  ));
}
