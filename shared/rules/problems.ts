import { z } from 'zod';
import { kind, type Kind } from '../domain/call/call.ts';

/** One coded problem (R1.16): two levels, found by its pinyin key. */
export const problem = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  group: z.string().min(1).max(40),
  name: z.string().min(1).max(40),
  latinGroup: z.string().max(40),
  latinName: z.string().max(40),
  /** Pinyin initials that find it while typing, for example `sl` for 渗漏. */
  key: z.string().regex(/^[a-z0-9]{1,8}$/),
  kinds: z.array(kind).min(1),
});
export type Problem = z.output<typeof problem>;

type Row = [code: string, name: string, latinName: string, key: string];

function group(groupName: string, latinGroup: string, kinds: Kind[], rows: readonly Row[]): Problem[] {
  return rows.map(([code, name, latinName, key]) => ({
    code,
    group: groupName,
    name,
    latinGroup,
    latinName,
    key,
    kinds,
  }));
}

/**
 * The coded problems of a new desk.
 *
 * Source: R1.16 "关键信息(如故障代码)需标准化录入" (003); the list itself is our default.
 */
export const defaultProblems: readonly Problem[] = [
  ...group(
    '给排水',
    'Plumbing',
    ['repair', 'emergency'],
    [
      ['leak', '渗漏', 'Leak', 'sl'],
      ['burst', '爆管', 'Burst pipe', 'bg'],
      ['blocked', '堵塞', 'Blocked', 'ds'],
      ['tap', '龙头', 'Tap', 'lt'],
      ['no-water', '停水', 'No water', 'ts'],
      ['toilet', '马桶', 'Toilet', 'mt'],
    ],
  ),
  ...group(
    '电气',
    'Electrical',
    ['repair', 'emergency'],
    [
      ['no-power', '停电', 'No power', 'td'],
      ['trip', '跳闸', 'Breaker trips', 'tz'],
      ['socket', '插座', 'Socket', 'cz'],
      ['lamp', '灯具', 'Lamp', 'dj'],
    ],
  ),
  ...group(
    '门窗',
    'Doors',
    ['repair'],
    [
      ['lock', '门锁', 'Lock', 'ms'],
      ['door', '门扇', 'Door', 'mx'],
      ['window', '窗户', 'Window', 'ch'],
      ['intercom', '对讲', 'Intercom', 'dui'],
      ['access', '门禁', 'Access card', 'mj'],
    ],
  ),
  ...group(
    '设备',
    'Equipment',
    ['repair', 'emergency', 'complaint'],
    [
      ['lift', '电梯', 'Lift', 'dt'],
      ['air-conditioning', '空调', 'Air conditioning', 'kt'],
      ['gas', '燃气', 'Gas', 'rq'],
      ['fire', '消防', 'Fire', 'xf'],
    ],
  ),
  ...group(
    '土建',
    'Building',
    ['repair'],
    [
      ['wall', '墙面', 'Wall', 'qm'],
      ['tile', '瓷砖', 'Tiles', 'cizhuan'],
      ['ceiling', '吊顶', 'Ceiling', 'dd'],
    ],
  ),
  ...group(
    '清洁',
    'Cleaning',
    ['cleaning', 'request'],
    [
      ['daily', '日常', 'Daily', 'rc'],
      ['windows', '擦窗', 'Windows', 'cc'],
      ['move-in', '开荒', 'After building', 'kh'],
      ['hood', '油烟机', 'Cooker hood', 'yyj'],
      ['linen', '布草', 'Linen', 'bc'],
    ],
  ),
  ...group(
    '投诉',
    'Complaint',
    ['complaint'],
    [
      ['noise', '噪音', 'Noise', 'zy'],
      ['neighbour', '邻里', 'Neighbours', 'll'],
      ['attitude', '服务态度', 'Manner', 'td'],
      ['slow', '处理慢', 'Slowness', 'clm'],
      ['fee', '收费', 'Fees', 'sf'],
      ['parking', '停车', 'Parking', 'tc'],
      ['hygiene', '卫生', 'Hygiene', 'ws'],
      ['safety', '安全', 'Safety', 'aq'],
    ],
  ),
  ...group(
    '物品',
    'Things',
    ['request', 'lookup'],
    [
      ['parcel', '快件', 'Parcel', 'kj'],
      ['tools', '工具', 'Tools', 'gj'],
      ['chairs', '桌椅', 'Tables, chairs', 'zyi'],
    ],
  ),
];
