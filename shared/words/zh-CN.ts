import { common } from './zh-CN/common.ts';
import { errors } from './zh-CN/errors.ts';
import { host } from './zh-CN/host.ts';
import { shell } from './zh-CN/shell.ts';
import { settings } from './zh-CN/settings.ts';
import { slips } from './zh-CN/slips.ts';
import { terms } from './zh-CN/terms.ts';

/** Every Chinese word of the screens: one line here and one in `en.ts` for a new namespace. */
export const zhCN = {
  common,
  errors,
  host,
  shell,
  settings,
  slips,
  terms,
};
