import { Icon } from './Icon.tsx';

/** A printer. */
export function PrinterIcon() {
  return (
    <Icon>
      <path d="M4 6V2h8v4M4 12H2V6h12v6h-2M4 10h8v4H4z" />
    </Icon>
  );
}
