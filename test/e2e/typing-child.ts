import { openSampleWindow } from './open-window.ts';

/**
 * A desk in a process of its own, to be killed in the middle of a call: types a call into the book in the folder given
 * as argument, writes a line when the screen says that it is stored, and then types on until it is killed.
 */
const [, , around = '', text = ''] = process.argv;
const { page, press } = await openSampleWindow({ signedInAs: '1001', around });
await press('F2');
await page.keyboard.type('1203', { delay: 60 });
await page.getByRole('option').first().waitFor();
await press('Enter');
await page.getByRole('textbox', { name: '什么事' }).fill(text);
await page.getByRole('navigation', { name: '接着的来电' }).getByText('已存').waitFor();
process.stdout.write('stored\n');
for (;;) await page.keyboard.type('又', { delay: 20 });
