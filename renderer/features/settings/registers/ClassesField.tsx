import { role } from '../../../../shared/domain/desk/staff.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { PartList } from './PartList.tsx';
import { newClass, type ClassForm } from './register-form.ts';
import { useRegisterWords } from './use-register-words.ts';

const MOST = 20;
const approvers = role.extract(['supervisor', 'manager']).options;
const rules = ['needsConsent', 'needsSecond', 'hidesDoor'] as const;

interface Props {
  readonly classes: readonly ClassForm[];
  readonly onChange: (classes: ClassForm[]) => void;
  /** Only what is lent has rules of its class. */
  readonly isLent: boolean;
  readonly wrong?: string | undefined;
}

/** The classes of a register, and what is asked before something of a class is lent. */
export function ClassesField({ classes, onChange, isLent, wrong }: Props) {
  const t = useWords('registers');
  const read = useReadClass(isLent);
  return (
    <PartList
      label={t('classes')}
      parts={classes}
      add={{ label: t('addClass'), first: newClass, most: MOST }}
      least={1}
      rowLabel={(n) => t('classOf', { n })}
      takeLabel={(n) => t('takeClass', { n })}
      onChange={onChange}
      read={read}
      wrong={wrong}
    >
      {(part, change) => <ClassRow part={part} onChange={change} isLent={isLent} />}
    </PartList>
  );
}

interface RowProps {
  readonly part: ClassForm;
  readonly onChange: (part: ClassForm) => void;
  readonly isLent: boolean;
}

function ClassRow({ part, onChange, isLent }: RowProps) {
  const t = useWords('registers');
  const terms = useWords('terms');
  return (
    <>
      <TextInput
        scale="small"
        sx={{ width: 200 }}
        value={part.name}
        onChange={({ target }) => onChange({ ...part, name: target.value })}
        inputProps={{ 'aria-label': t('name'), placeholder: t('name') }}
      />
      <TextInput
        scale="small"
        sx={{ width: 200 }}
        value={part.latinName}
        onChange={({ target }) => onChange({ ...part, latinName: target.value })}
        inputProps={{ 'aria-label': t('latinName'), placeholder: t('latinName') }}
      />
      {isLent &&
        rules.map((rule) => (
          <TickButton
            key={rule}
            isTicked={part[rule]}
            onChange={(isTicked) => onChange({ ...part, [rule]: isTicked })}
          >
            {t(rule)}
          </TickButton>
        ))}
      {isLent &&
        approvers.map((each) => (
          <TickButton
            key={each}
            isTicked={part.approvers.includes(each)}
            onChange={(isTicked) =>
              onChange({
                ...part,
                approvers: role.options.filter((one) =>
                  one === each ? isTicked : part.approvers.includes(one),
                ),
              })
            }
          >
            {t('approval', { role: terms(`role.${each}`) })}
          </TickButton>
        ))}
    </>
  );
}

function useReadClass(isLent: boolean): (part: ClassForm) => string {
  const t = useWords('registers');
  const terms = useWords('terms');
  const settings = useWords('settings');
  const common = useWords('common');
  const words = useRegisterWords();
  return (part) => {
    const asked = isLent
      ? [
          ...rules.filter((rule) => part[rule]).map((rule) => t(rule)),
          ...part.approvers.map((each) => t('approval', { role: terms(`role.${each}`) })),
        ]
      : [];
    const name = words.name(part);
    return asked.length === 0 ? name : [name, asked.join(settings('or'))].join(common('separator'));
  };
}
