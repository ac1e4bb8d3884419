import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { useId, useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { useField } from '../../ui/field-context.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import type { Problem } from '../../../shared/rules/problems.ts';
import { useCallForm } from './form-context.ts';
import { ProblemList } from './ProblemList.tsx';
import { chosenProblem, problemsFor } from './problem-codes.ts';

const Box = styled('div')(({ theme }) => ({
  position: 'relative',
  padding: '8px 10px 10px',
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
  '&:focus-within': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -1,
    borderColor: theme.palette.accent,
  },
  '& .MuiInputBase-root': { ...theme.typography.said, display: 'flex', padding: 0 },
  'html & .MuiInputBase-input:focus': { outline: 'none' },
}));

const Code = styled('button')(({ theme }) => ({
  ...theme.typography.meta,
  fontFamily: 'inherit',
  minHeight: 18,
  margin: '0 8px 4px 0',
  padding: '0 6px',
  cursor: 'pointer',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: 3,
}));

const Palette = styled('button')(({ theme }) => ({
  ...theme.typography.meta,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 30,
  margin: '0 -6px -8px auto',
  padding: '0 6px',
  border: 0,
  background: 'none',
  cursor: 'pointer',
  color: theme.palette.ink3,
  borderRadius: theme.shape.borderRadius,
}));

const Key = styled('span')(({ theme }) => ({ ...theme.typography.meta, color: theme.palette.ink3 }));

/** What happened: a coded problem as the first word, then a sentence. Enter goes on, Shift Enter is a new line. */
export function WhatField() {
  const t = useWords('intake');
  return (
    <FormRow label={t('row.what')}>
      <WhatBox />
    </FormRow>
  );
}

/** Writes a problem in the language of the screen: `给排水 › 渗漏`. */
export function useProblemName(): (problem: Problem) => string {
  const t = useWords('intake');
  const { language } = useFormat();
  return (problem) =>
    language === 'en'
      ? t('what.problem', {
          group: problem.latinGroup || problem.group,
          name: problem.latinName || problem.name,
        })
      : t('what.problem', { group: problem.group, name: problem.name });
}

function WhatBox() {
  const t = useWords('intake');
  const snippets = useWords('snippets');
  const field = useField();
  const listId = useId();
  const nameOf = useProblemName();
  const { call, change, next, openPalette } = useCallForm();
  const { kind, fields } = call;
  const problems = useDesk((desk) => desk.problems);
  const box = useRef<HTMLDivElement>(null);
  const [mark, setMark] = useState(0);
  const problem = chosenProblem(problems, kind, fields.problem);
  const offered = problem === null ? problemsFor(problems, kind, fields.text) : [];
  const marked = Math.min(mark, Math.max(offered.length - 1, 0));

  function take(chosen: Problem | undefined): void {
    if (!chosen) return next();
    change({ problem: chosen.code, text: '' });
    setMark(0);
  }

  const move = (by: 1 | -1) => setMark((marked + by + offered.length) % offered.length);
  useKeys(
    [
      { chord: 'Enter', inFields: true, act: () => take(offered[marked]) },
      {
        chord: 'ArrowDown',
        inFields: true,
        repeats: true,
        when: () => offered.length > 0,
        act: () => move(1),
      },
      {
        chord: 'ArrowUp',
        inFields: true,
        repeats: true,
        when: () => offered.length > 0,
        act: () => move(-1),
      },
      {
        chord: 'Backspace',
        inFields: true,
        when: () => fields.text === '' && problem !== null,
        act: () => change({ problem: '' }),
      },
    ],
    { within: box },
  );
  return (
    <Box ref={box}>
      {problem && (
        <>
          <Code
            type="button"
            aria-label={t('what.removeCode', { problem: nameOf(problem) })}
            onClick={() => change({ problem: '' })}
          >
            {nameOf(problem)}
          </Code>
          <Key>{problem.key}</Key>
        </>
      )}
      <div data-step="what">
        <InputBase
          id={field?.control}
          fullWidth
          multiline
          minRows={problem ? 1 : 2}
          maxRows={6}
          value={fields.text}
          placeholder={problem ? undefined : t('what.placeholder')}
          onChange={(event) => change({ text: event.target.value })}
          inputProps={{
            maxLength: 5_000,
            spellCheck: false,
            'aria-autocomplete': 'list',
            'aria-controls': offered.length > 0 ? listId : undefined,
            'aria-activedescendant': offered.length > 0 ? `${listId}-${marked}` : undefined,
          }}
        />
      </div>
      <Palette
        type="button"
        aria-keyshortcuts="Alt+S"
        // The field keeps the caret that the sentence is written at.
        onMouseDown={(event) => event.preventDefault()}
        onClick={openPalette}
      >
        <KeyCap chord="Alt+S" /> {snippets('open')}
      </Palette>
      {offered.length > 0 && (
        <ProblemList
          id={listId}
          problems={offered}
          marked={marked}
          nameOf={nameOf}
          onTake={take}
          onMark={setMark}
        />
      )}
    </Box>
  );
}
