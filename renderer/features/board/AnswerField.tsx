import { useState } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Asking } from './asking.ts';

interface Props {
  readonly asked: Asking;
  readonly onWrite: (text: string) => void;
  readonly onLeave: () => void;
}

const longest: Readonly<Partial<Record<Asking['act'], number>>> = { respond: 2_000, sign: 500 };

/** The line of text a row asks for: the answer to the complainant, the remark under a signature, the time that was said. */
export function AnswerField({ asked, onWrite, onLeave }: Props) {
  const acts = useWords('acts');
  const stays = useWords('stays');
  const board = useWords('board');
  const [text, setText] = useState('');
  const label = labelOf();
  function labelOf(): string {
    if (asked.act === 'respond') return board('respond');
    if (asked.act === 'sign') return board('sign');
    return asked.line.kind === 'custody' ? stays(`when.${asked.line.custody.kind}`) : acts('saidWhen');
  }
  // What was answered to a complainant cannot be nothing.
  const mayWrite = () => asked.act !== 'respond' || text.trim() !== '';
  useKeys([
    { chord: 'Enter', act: () => mayWrite() && onWrite(text.trim()), inFields: true },
    { chord: 'Escape', act: onLeave },
  ]);
  return (
    <TextInput
      autoFocus
      scale="small"
      value={text}
      placeholder={label}
      inputProps={{ 'aria-label': label, maxLength: longest[asked.act] ?? 120 }}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
