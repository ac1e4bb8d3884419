import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { findCases } from '../../../../shared/domain/rules/find-cases.ts';
import type { CaseArticle } from '../../../../shared/domain/snippet.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { CaseReading } from './CaseReading.tsx';

const LIST_WIDTH = 360;

const List = styled('div')({
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  '& > :first-of-type': { padding: '10px 20px' },
  '& > :last-of-type': { flex: 1, minHeight: 120 },
});

/** The case library: what the desk learnt from closed orders, found by its words. */
export function CasesSection() {
  const t = useWords('settings');
  const format = useFormat();
  const cases = useDesk((desk) => desk.cases);
  const [text, setText] = useState('');
  const rows = useMemo(() => findCases({ cases }, text), [cases, text]);
  const columns = useMemo(
    () => [
      textColumn<CaseArticle>('title', t('phrase.column.title'), ({ title }) => title, {
        flex: 1,
        minWidth: 120,
      }),
      textColumn<CaseArticle>('at', t('case.at'), ({ at }) => format.day(at, 'full'), { width: 116 }),
    ],
    [t, format],
  );
  const records = useRecords<CaseArticle>(rows, idOf);
  const { chosen } = records;
  const isSearched = text.trim() !== '';
  return (
    <SectionFrame
      section="cases"
      right="edit snippets"
      listWidth={LIST_WIDTH}
      list={
        <List>
          <div>
            <TextInput
              scale="small"
              value={text}
              onChange={({ target }) => setText(target.value)}
              placeholder={t('case.findHint')}
              inputProps={{ 'aria-label': t('case.find') }}
            />
          </div>
          <RecordTable
            label={t('case.list')}
            rows={rows}
            columns={columns}
            rowId={idOf}
            chosen={chosen?.id ?? null}
            onChoose={records.choose}
            tall="all"
            empty={
              <EmptyState sentence={isSearched ? t('case.nothing', { text: text.trim() }) : t('case.none')} />
            }
          />
        </List>
      }
    >
      {chosen && <CaseReading key={chosen.id} article={chosen} />}
    </SectionFrame>
  );
}

function idOf({ id }: CaseArticle): string {
  return id;
}
