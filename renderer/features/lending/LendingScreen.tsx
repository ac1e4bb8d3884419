import { useDesk } from '../../app/desk/desk-context.ts';
import { useNavigation } from '../../app/navigation/navigation.ts';
import { BlockList } from './block-list/BlockList.tsx';
import { CountScreen } from './count/CountScreen.tsx';
import { DepositsRegister } from './deposits/DepositsRegister.tsx';
import { InventoryImport } from './inventory/InventoryImport.tsx';
import { ThingsRegister } from './things/ThingsRegister.tsx';
import { useTakePanel } from './things/use-take-panel.ts';
import { LendingHead } from './LendingHead.tsx';
import { VisitsRegister } from './visits/VisitsRegister.tsx';

const nowhere = { register: undefined, panel: undefined } as const;

/** What is lent, kept and let in, a register at a time (ux 6.10). */
export function LendingScreen() {
  const screen = useNavigation((state) => state.screen);
  const { register: wanted, panel } = screen.place === 'lending' ? screen : nowhere;
  useTakePanel(panel);
  const registers = useDesk((desk) => desk.registers);
  const shown = Object.values(registers).filter(({ isActive }) => isActive);
  const register = shown.find(({ id }) => id === wanted) ?? shown[0];
  if (!register) return null;
  if (panel?.kind === 'count') return <CountScreen register={register} />;
  if (panel?.kind === 'import') return <InventoryImport register={register} />;
  if (panel?.kind === 'block-list') return <BlockList />;
  return (
    <>
      <LendingHead registers={shown} register={register} />
      {register.behaviour === 'lend' && (
        <ThingsRegister key={register.id} register={register} panel={panel} />
      )}
      {register.behaviour === 'keep' && <DepositsRegister register={register} panel={panel} />}
      {register.behaviour === 'admit' && <VisitsRegister register={register} panel={panel} />}
    </>
  );
}
