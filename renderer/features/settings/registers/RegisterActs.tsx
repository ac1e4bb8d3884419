import type { Register } from '../../../../shared/domain/custody/register.ts';
import { defaultRegisters } from '../../../../shared/rules/registers.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useMayEdit } from '../form/edit-context.ts';
import type { Saving } from '../form/use-saving.ts';
import { useRegisterWords } from './use-register-words.ts';

interface Props {
  /** Null while a new one is written. */
  readonly register: Register | null;
  readonly saving: Saving;
  /** The register is as it came with the program. */
  readonly onBack: (shipped: Register) => void;
  readonly onLeave: () => void;
}

/** Beside the save: switching a register off and on, back to what came with the program, and a look at it. */
export function RegisterActs({ register, saving, onBack, onLeave }: Props) {
  const t = useWords('registers');
  const settings = useWords('settings');
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const words = useRegisterWords();
  if (!register) return <Button onClick={onLeave}>{settings('leaveNew')}</Button>;
  const { id, isActive } = register;
  const name = words.name(register);
  const shipped = defaultRegisters.find((each) => each.id === id);
  const save = (wish: Register) => saving.save(id, invoke('registers.save', { register: wish }));
  const turn = async () => {
    if (!(await save({ ...register, isActive: !isActive }))) return;
    toast({ text: t(isActive ? 'turnedOff' : 'turnedOn', { name }), undo: () => void save(register) });
  };
  const back = async (first: Register) => {
    if (!(await save({ ...first, isActive }))) return;
    onBack(first);
    toast({ text: t('isBack', { name }), undo: () => void save(register) });
  };
  return (
    <>
      {mayEdit && shipped && isChanged(register, shipped) && (
        <Button onClick={() => void back(shipped)}>{t('back')}</Button>
      )}
      {mayEdit && <Button onClick={() => void turn()}>{t(isActive ? 'turnOff' : 'turnOn')}</Button>}
      {isActive && (
        <Button tone="quiet" onClick={() => goTo({ place: 'lending', register: id })}>
          {t('toLending')}
        </Button>
      )}
    </>
  );
}

/** Whether it is off is no rule of it. */
function isChanged(register: Register, shipped: Register): boolean {
  const names = Object.keys(shipped).filter((name): name is keyof Register => name !== 'isActive');
  return names.some((name) => JSON.stringify(register[name]) !== JSON.stringify(shipped[name]));
}
