/** The version of this program as `package.json` has it, told to whoever cannot read what it wrote. */
export const PROGRAM_VERSION = '0.1.0';
