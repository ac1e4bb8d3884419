import { Button, type ButtonProps } from './Button.tsx';

/** The one act a screen is for. */
export function PrimaryButton({ scale = 'tall', ...rest }: Omit<ButtonProps, 'tone'>) {
  return <Button {...rest} tone="primary" scale={scale} />;
}
