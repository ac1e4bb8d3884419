import { Icon } from './Icon.tsx';

/** An eye: look at a masked number. */
export function EyeIcon() {
  return (
    <Icon>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </Icon>
  );
}
