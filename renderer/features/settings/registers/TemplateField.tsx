import { templateName, type TemplateName } from '../../../../shared/rules/register-templates.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';

interface Props {
  readonly value: TemplateName;
  readonly onChange: (value: TemplateName) => void;
}

/** What a new register begins as; choosing fills the form anew. */
export function TemplateField({ value, onChange }: Props) {
  const t = useWords('registers');
  return (
    <ChoiceField
      label={t('template')}
      hint={t('templateHint')}
      options={templateName.map((name) => ({ value: name, label: t(`templates.${name}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
