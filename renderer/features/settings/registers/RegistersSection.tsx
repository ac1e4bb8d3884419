/** The registers and their rules. */
export function RegistersSection() {
  return null;
}
