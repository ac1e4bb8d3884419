import type { Printer } from '../../shared/domain/printing/printer.ts';
import type { SlipDocument, SlipLine, SlipPart } from '../../shared/slips/document.ts';

interface RepairText {
  readonly number?: string;
  readonly matter?: string;
  readonly contact?: string;
  readonly marks?: readonly string[];
}

const REPAIR = {
  number: 'A261124-0021',
  matter: '厨房水管爆裂，已关总阀',
  contact: '李先生 139 8812 7730',
  marks: ['急修'],
} as const;

/** A repair slip with its three parts as the desk prints it; the resident's part has the phone masked. */
export function repairSlip(text: RepairText = {}): SlipDocument {
  const filled = { ...REPAIR, ...text };
  return {
    slip: 'work-order',
    language: 'zh-CN',
    parts: [stubPart(filled), workerPart(filled), residentPart(filled)],
  };
}

function head(subtitle: string, number: string, marks: readonly string[]): readonly SlipLine[] {
  return [
    { kind: 'title', text: '维修单' },
    { kind: 'subtitle', text: subtitle },
    { kind: 'rule' },
    { kind: 'number', text: number, marks },
    { kind: 'place', text: '8-0502' },
  ];
}

function matterFields(text: Required<RepairText>): readonly SlipLine[] {
  return [
    { kind: 'field', label: '业户', text: text.contact, isStrong: true },
    { kind: 'field', label: '什么事', text: text.matter, isStrong: true },
    { kind: 'field', label: '答应', text: '20 分钟内到场' },
    { kind: 'field', label: '派单', text: '11-24 14:09 工程部' },
  ];
}

function stubPart(text: Required<RepairText>): SlipPart {
  return {
    reader: 'stub',
    name: '存根',
    lines: [
      ...head('前台存根', text.number, text.marks),
      ...matterFields(text),
      { kind: 'field', label: '首问', text: '陈静' },
      { kind: 'rule' },
      { kind: 'blank', label: '接单人' },
      { kind: 'code', text: `${text.number}-0` },
    ],
  };
}

function workerPart(text: Required<RepairText>): SlipPart {
  return {
    reader: 'worker',
    name: '维修',
    lines: [
      ...head('澄湖苑客服前台 A 台', text.number, text.marks),
      ...matterFields(text),
      { kind: 'field', label: '首问', text: '陈静' },
      { kind: 'rule' },
      { kind: 'blank', label: '取单' },
      { kind: 'blank', label: '到场' },
      { kind: 'blank', label: '报价', prefix: '¥' },
      { kind: 'blank', label: '结果', rows: 2 },
      { kind: 'blank', label: '负责人' },
      { kind: 'blank', label: '业户签' },
      { kind: 'boxes', label: '质量', choices: ['满意', '一般', '不满意'] },
      { kind: 'boxes', label: '及时', choices: ['满意', '一般', '不满意'] },
      { kind: 'boxes', label: '态度', choices: ['满意', '一般', '不满意'] },
      { kind: 'code', text: `${text.number}-1` },
    ],
  };
}

function residentPart(text: Required<RepairText>): SlipPart {
  return {
    reader: 'resident',
    name: '业主',
    lines: [
      ...head('业户留存', text.number, []),
      ...matterFields({ ...text, contact: '李先生 139****7730' }),
      { kind: 'rule' },
      { kind: 'words', text: '上门师傅应出示工牌。收费先报价，您同意再做。\n查询请报单号：客服前台 8000' },
      { kind: 'code', text: `${text.number}-2` },
    ],
  };
}

/** The page that shows whether a printer is set right. */
export function testPage(): SlipDocument {
  return {
    slip: 'test',
    language: 'zh-CN',
    parts: [
      {
        reader: 'whole',
        name: '试印页',
        lines: [
          { kind: 'title', text: '试印页' },
          { kind: 'subtitle', text: '热敏 80　11-24 14:32' },
          { kind: 'rule' },
          { kind: 'scale' },
          { kind: 'words', text: '汉字 澄湖苑 囍 吉　￥¥35.00' },
          { kind: 'words', text: '数字 0123456789　字母 ABCabc' },
          { kind: 'place', text: '8-0502' },
          { kind: 'code', text: 'TEST-A' },
          { kind: 'words', text: '扫一下：听到“嘀”并显示 TEST-A' },
        ],
      },
    ],
  };
}

/** A one-part slip whose matter has so many lines, each with its own number so that a lost one is noticed. */
export function slipOfLines(count: number): SlipDocument {
  const lines = Array.from({ length: count }, (_, index) => `第${String(index + 1)}行 卫生间地漏返水`);
  return oneField(lines.join('\n'));
}

/** A one-part slip that carries one text as the field 什么事, between a number and a code. */
export function oneField(text: string): SlipDocument {
  return {
    slip: 'work-order',
    language: 'zh-CN',
    parts: [
      {
        reader: 'whole',
        name: '整单',
        lines: [
          { kind: 'number', text: 'A261124-0021', marks: ['补打 2'] },
          { kind: 'field', label: '什么事', text },
          { kind: 'code', text: 'A261124-0021' },
        ],
      },
    ],
  };
}

/** An English slip of one part, for the wider words. */
export function messageSlip(): SlipDocument {
  return {
    slip: 'message',
    language: 'en',
    parts: [
      {
        reader: 'whole',
        name: 'Message',
        lines: [
          { kind: 'title', text: 'Message' },
          { kind: 'subtitle', text: 'Chenghu Court, front desk A' },
          { kind: 'rule' },
          { kind: 'number', text: 'A261124-0033', marks: ['Reprint 2', 'Urgent'] },
          { kind: 'place', text: 'Tower 2, 1807' },
          { kind: 'field', label: 'For', text: 'Liu Min', isStrong: true },
          { kind: 'field', label: 'Caller', text: 'Mr. Smith, +86 139 8812 7730' },
          {
            kind: 'field',
            label: 'Message',
            text: 'Please call back before 5 pm about the key to the archive room; the courier comes at 17:30.',
          },
          { kind: 'field', label: 'Taken by', text: 'Chen Jing, 14:20' },
          { kind: 'rule' },
          { kind: 'blank', label: 'Received by' },
          { kind: 'boxes', label: 'Answer', choices: ['called back', 'not reached', 'no need'] },
          { kind: 'code', text: 'A261124-0033' },
        ],
      },
    ],
  };
}

/** A receipt printer on the network. */
export function thermalPrinter(changes: Partial<Printer> = {}): Printer {
  return {
    id: 'thermal',
    name: '热敏 80',
    transport: { kind: 'tcp', host: '127.0.0.1', port: 9100 },
    paper: 'thermal-80',
    chinese: 'built-in',
    offsetXmm: 0,
    offsetYmm: 0,
    cut: 'each',
    prints: ['work-order', 'complaint', 'message', 'list', 'test'],
    fallback: null,
    ...changes,
  };
}
