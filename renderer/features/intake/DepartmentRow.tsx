import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import type { Department } from '../../../shared/domain/desk/department.ts';
import { Choice } from './Choice.tsx';
import { useCallForm } from './form-context.ts';
import { LinkButton } from './LinkButton.tsx';
import { useDepartment } from './use-department.ts';

export const TextLine = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 8,
  color: theme.palette.ink2,
  '& > b': { color: theme.palette.ink },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3 },
}));

/** Which department gets it: by the routing table, unless it is changed by hand. */
export function DepartmentRow() {
  const t = useWords('intake');
  const { language } = useFormat();
  const { call, change } = useCallForm();
  const department = useDepartment();
  const departments = useDesk((desk) => desk.departments);
  const copyTo = useDesk((desk) => desk.routes[call.kind].copyTo);
  const [isChanging, setChanging] = useState(false);
  const nameOf = ({ name, latinName }: Department) => (language === 'en' ? latinName || name : name);
  if (isChanging) {
    return (
      <FormRow label={t('row.department')}>
        <Choice
          options={Object.values(departments).map((entry) => ({ value: entry.id, label: nameOf(entry) }))}
          value={department?.id ?? ''}
          onChange={(chosen) => change({ department: chosen })}
        />
      </FormRow>
    );
  }
  return (
    <FormRow label={t('row.department')} kind="text">
      <TextLine>
        {department && (
          <b>
            {department.head === '' && department.extension === ''
              ? nameOf(department)
              : t('department.line', { ...department, department: nameOf(department) })}
          </b>
        )}
        <span>
          {copyTo.length === 0
            ? t('department.copyToNobody')
            : t('department.copyTo', { names: copyTo.join('·') })}
        </span>
        <small>{call.fields.department === '' ? t('department.byRoute') : t('department.byHand')}</small>
        <LinkButton type="button" onClick={() => setChanging(true)}>
          {t('department.change')}
        </LinkButton>
      </TextLine>
    </FormRow>
  );
}
