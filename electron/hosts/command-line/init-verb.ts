import { furnishSample } from '../../core/exchange/furnish-sample.ts';
import { loadSample } from '../../core/exchange/sample.ts';
import { openFolder } from './open-folder.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

/** Makes a desk with the invented centre in an empty folder and prints its staff with their PINs. */
export async function runInit(
  context: VerbContext,
  options: { folder?: string | undefined; sample: boolean; language: string },
): Promise<number> {
  if (options.folder === undefined || !options.sample) {
    context.complain(
      'desk init needs --folder DIR and --sample; a real desk is opened at its first start on screen',
    );
    return 2;
  }
  const desk = await openFolder(context, options.folder, { now: () => context.now() });
  if (!desk) return 1;
  try {
    const isNew = desk.store.book.desk.centre === null;
    const furnished = await furnishSample(desk, context.sample, options.language === 'en' ? 'en' : 'zh-CN');
    if (!furnished.ok) {
      context.complain(
        `This folder holds a real book; the sample goes into a folder of its own (${furnished.error.kind})`,
      );
      return 1;
    }
    const { centre } = desk.store.book.desk;
    await writeLine(
      context,
      `${isNew ? 'Made' : 'Kept'} the sample desk ${centre?.letter ?? ''} of ${centre?.name ?? ''}`,
    );
    for (const { id, name, role, pin } of loadSample(await context.sample()).staff) {
      await writeLine(context, `${id}  ${name}  ${role}  PIN ${pin}`);
    }
    return 0;
  } finally {
    await desk.close();
  }
}
