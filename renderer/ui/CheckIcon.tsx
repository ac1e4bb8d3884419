import { Icon } from './Icon.tsx';

/** A tick: a check has succeeded. */
export function CheckIcon() {
  return (
    <Icon>
      <path d="m3 8.5 3.2 3.2L13 5" />
    </Icon>
  );
}
