import { spawn } from 'node:child_process';

/** How a tool of the system ended; `code` null when it did not start or was stopped. */
export interface ToolEnd {
  readonly code: number | null;
  readonly output: string;
  /** What it said on its error channel, or why it did not start. */
  readonly complaint: string;
  readonly hasStarted: boolean;
}

/** Variables a tool sees. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a tool without a shell, in the C locale so that its words can be read, and waits for its end. */
export function runTool(
  tool: string,
  args: readonly string[],
  {
    input,
    environment,
    signal,
  }: { readonly input?: Uint8Array; readonly environment: Environment; readonly signal: AbortSignal },
): Promise<ToolEnd> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      env: { ...environment, LC_ALL: 'C', LANGUAGE: 'C' },
      shell: false,
      signal,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    let hasStarted = false;
    const finish = (code: number | null, reason: string): void => {
      const said = Buffer.concat(complaint).toString('utf8');
      resolve({
        code,
        output: Buffer.concat(output).toString('utf8'),
        complaint: `${said}${reason}`.trim(),
        hasStarted,
      });
    };
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
    // A tool that ends before it has read everything breaks the pipe; its own words say why.
    child.stdin.on('error', (error) => complaint.push(Buffer.from(`${error.message}\n`)));
    child.on('spawn', () => {
      hasStarted = true;
    });
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (code) => finish(code, ''));
    child.stdin.end(input ?? new Uint8Array());
  });
}
