import { z } from 'zod';
import {
  centre,
  settings,
  trade,
  type Centre,
  type Settings,
} from '../../../../shared/domain/desk/centre.ts';

/** The form of this PC; the volume is read in percent. */
export const thisPcForm = z.object({
  name: centre.shape.name,
  phone: centre.shape.phone,
  address: z.string().max(200),
  language: centre.shape.language,
  theme: settings.shape.theme,
  lockAfterMinutes: settings.shape.lockAfterMinutes,
  soundOn: z.enum(['on', 'off']),
  volumePercent: z.number().min(0).max(100),
  reworkDays: settings.shape.reworkDays,
  trade,
  notificationsOn: z.enum(['on', 'off']),
});
export type ThisPcForm = z.output<typeof thisPcForm>;

/** What the form shows of the book. */
export function readThisPc(of: Pick<Centre, 'name' | 'phone' | 'language'>, set: Settings): ThisPcForm {
  return {
    name: of.name,
    phone: of.phone,
    address: set.address,
    language: of.language,
    theme: set.theme,
    lockAfterMinutes: set.lockAfterMinutes,
    soundOn: set.soundOn ? 'on' : 'off',
    volumePercent: Math.round(set.soundVolume * 100),
    reworkDays: set.reworkDays,
    trade: set.trade,
    notificationsOn: set.notificationsOn ? 'on' : 'off',
  };
}

/** The form as the two things the book keeps. */
export function writeThisPc(form: ThisPcForm): {
  readonly centre: Pick<Centre, 'name' | 'phone' | 'language'>;
  readonly settings: Partial<Settings>;
} {
  const { name, phone, language, theme, lockAfterMinutes, reworkDays, soundOn, volumePercent } = form;
  const { trade: chosen, notificationsOn, address } = form;
  return {
    centre: { name, phone, language },
    settings: {
      address,
      theme,
      lockAfterMinutes,
      reworkDays,
      soundOn: soundOn === 'on',
      soundVolume: volumePercent / 100,
      trade: chosen,
      notificationsOn: notificationsOn === 'on',
    },
  };
}
