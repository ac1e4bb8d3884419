import { Icon } from '../../ui/Icon.tsx';

/** A cross: a point of the check is not in order. */
export function CrossIcon() {
  return (
    <Icon>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}
