import type { ChannelName, InputOf } from '../../shared/contract.ts';
import type { Hand } from './journey.ts';

type Ask = Hand['ask'];

/** One matter of the morning: what was said, and how far it has come, each step so many minutes ago. */
interface Matter {
  readonly place: string;
  readonly kind: InputOf<'calls.take'>['kind'];
  readonly text: { 'zh-CN': string; en: string };
  readonly more?: Partial<InputOf<'calls.take'>>;
  readonly takenAgo: number;
  readonly steps: readonly (readonly [ago: number, channel: ChannelName, input: object])[];
}

const dispatch = (ago: number) => [ago, 'orders.dispatch', { print: false }] as const;
const pickUp = (ago: number, signer: string) => [ago, 'orders.pickUp', { signer }] as const;
const arrive = (ago: number) => [ago, 'orders.arrive', {}] as const;
const returnSlip = (ago: number) =>
  [ago, 'orders.returnSlip', { complete: true, done: true, signed: true }] as const;

const matters: readonly Matter[] = [
  {
    place: '9-2401',
    kind: 'complaint',
    text: {
      'zh-CN': '电梯一周内两次困人，要求书面答复',
      en: 'Trapped in the lift twice in a week, wants a written answer',
    },
    more: { severity: 'S2', readBack: true, problem: 'lift' },
    takenAgo: 22,
    steps: [dispatch(21)],
  },
  {
    place: '8-0502',
    kind: 'repair',
    text: { 'zh-CN': '厨房水管爆裂，已关总阀', en: 'Kitchen pipe burst, main valve shut' },
    more: { urgency: 'urgent', problem: 'burst' },
    takenAgo: 24,
    steps: [dispatch(23), pickUp(20, '吴永强')],
  },
  {
    place: '4-0202',
    kind: 'repair',
    text: { 'zh-CN': '入户门锁卡，钥匙转不动', en: 'Front door lock jams, the key does not turn' },
    more: { problem: 'lock' },
    takenAgo: 57,
    steps: [dispatch(56), pickUp(50, '郭磊'), arrive(41)],
  },
  {
    place: '10-1501',
    kind: 'repair',
    text: { 'zh-CN': '客厅空调内机滴水', en: 'Air conditioning in the living room drips' },
    more: { problem: 'air-conditioning' },
    takenAgo: 4,
    steps: [dispatch(3), pickUp(2, '何志强')],
  },
  {
    place: '2-1508',
    kind: 'repair',
    text: {
      'zh-CN': '更换卫生间排风扇，门口挂免打扰',
      en: 'Replace the bathroom fan; do-not-disturb at the door',
    },
    takenAgo: 130,
    steps: [dispatch(128), pickUp(120, '郭磊'), [110, 'orders.pause', { reason: 'dnd' }]],
  },
  {
    place: '11-0403',
    kind: 'repair',
    text: { 'zh-CN': '阳台推拉门脱轨', en: 'Balcony sliding door off its rail' },
    takenAgo: 200,
    steps: [
      dispatch(199),
      pickUp(190, '郭磊'),
      arrive(182),
      [150, 'orders.complete', { result: '复位门扇' }],
    ],
  },
  {
    place: '5-0801',
    kind: 'cleaning',
    text: { 'zh-CN': '擦窗 12 扇', en: 'Clean 12 windows' },
    more: { problem: 'windows' },
    takenAgo: 90,
    steps: [dispatch(88), pickUp(80, '罗小凤')],
  },
  {
    place: '6-0301',
    kind: 'repair',
    text: { 'zh-CN': '阳台地漏返水', en: 'Balcony drain backs up' },
    takenAgo: 230,
    steps: [dispatch(229), pickUp(220, '吴永强'), arrive(214), returnSlip(60)],
  },
  {
    place: '7-1801',
    kind: 'complaint',
    text: { 'zh-CN': '隔壁周末装修噪音', en: 'Building noise next door at weekends' },
    more: { severity: 'S3', readBack: true, problem: 'noise' },
    takenAgo: 15,
    steps: [dispatch(13), pickUp(9, '孙怡')],
  },
  {
    place: '3-1203',
    kind: 'repair',
    text: { 'zh-CN': '厨房下水慢', en: 'Kitchen sink drains slowly' },
    more: { problem: 'blocked' },
    takenAgo: 260,
    steps: [dispatch(259), pickUp(250, '何志强'), [240, 'orders.pause', { reason: 'material' }]],
  },
];

/** Lets a morning pass at the sample desk: calls taken and worked on at their times, told oldest first. */
export async function liveBusyMorning(
  ask: Ask,
  language: 'zh-CN' | 'en',
  setAgo: (minutes: number) => void,
): Promise<void> {
  const events: { ago: number; run: () => Promise<void> }[] = [];
  for (const matter of matters) {
    let order: string | null = null;
    events.push({
      ago: matter.takenAgo,
      run: async () => {
        const { hits } = await ask('callers.find', { text: matter.place, limit: 1 });
        const who = hits[0];
        const taken = await ask('calls.take', {
          kind: matter.kind,
          channel: 'phone',
          place: matter.place,
          text: matter.text[language],
          ...(who?.placeId && { placeId: who.placeId }),
          ...(who?.personId && { personId: who.personId }),
          ...matter.more,
        });
        order = taken.order;
      },
    });
    for (const [ago, channel, input] of matter.steps) {
      events.push({ ago, run: async () => void (await ask(channel, { order, ...input } as never)) });
    }
  }
  for (const { ago, run } of events.toSorted((a, b) => b.ago - a.ago)) {
    setAgo(ago);
    await run();
  }
  setAgo(0);
}
