import type { ComponentProps } from 'react';
import { TextInput } from './TextInput.tsx';

type Props = Omit<ComponentProps<typeof TextInput>, 'multiline' | 'scale'>;

/** Several lines of text that grow with what is typed; `minRows` and `maxRows` bound it. */
export function TextArea(props: Props) {
  return <TextInput minRows={2} maxRows={8} {...props} multiline scale="large" />;
}
