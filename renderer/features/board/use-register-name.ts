import { useCallback } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** The name of a register in the language of the screen. */
export function useRegisterName(): (id: string) => string {
  const registers = useDesk((desk) => desk.registers);
  const { language } = useFormat();
  return useCallback(
    (id) => {
      const register = registers[id];
      return (language === 'en' && register?.latinName) || (register?.name ?? id);
    },
    [registers, language],
  );
}
