import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const index = `<!doctype html><html><head><meta charset="utf-8"><title>a page</title>
<meta property="csp-nonce" nonce="__CSP_NONCE__"></head><body><p id="shown">before</p>
<script>window.inlineRan = true;</script>
<script type="module" src="./page.js"></script></body></html>`;

const script = `
window.heard = [];
window.desk.on((event) => window.heard.push(event));
window.broken = [];
document.addEventListener('securitypolicyviolation', (event) => window.broken.push(event.violatedDirective));
try {
  window.evaluated = (0, eval)('1');
} catch (error) {
  window.evaluated = error.name;
}
window.desk.invoke('session.current', {}).then((answer) => {
  document.getElementById('shown').textContent = JSON.stringify(answer);
});
`;

/** Builds a folder with a small page of the kind that a build makes: it listens, asks once and shows the answer. */
export async function writePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'a-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), index);
  await writeFile(join(folder, 'page.js'), script);
  return folder;
}
