import type { Snippet } from '../domain/snippet.ts';
import { stepSnippets } from './call-steps.ts';

const script = { use: 'script', kinds: [] } satisfies Partial<Snippet>;
const text = { use: 'text', kinds: [] } satisfies Partial<Snippet>;

/**
 * The sentences of a new desk; managers change and add.
 *
 * Source: R1.11 "接电话要双语(先英语后中文)", "您好,这里是客服中心,请问有什么可以帮您?" (000, 003); T1 "对延迟接听道歉";
 * T4 "询问客人的选择:是继续等候,或者留言,还是要求对方回电" (000); "对高分贝投诉需启动安抚预案" (003).
 */
export const defaultSnippets: readonly Snippet[] = [
  {
    ...script,
    id: 'greeting-en',
    key: 'nh',
    language: 'en',
    title: 'Greeting',
    text: 'Good day, service desk, how may I help you?',
  },
  {
    ...script,
    id: 'greeting-zh',
    key: 'nh',
    language: 'zh-CN',
    title: '问候',
    text: '您好，这里是客服中心，请问有什么可以帮您？',
  },
  {
    ...script,
    id: 'late-answer-zh',
    key: 'bq',
    language: 'zh-CN',
    title: '接听晚了',
    text: '让您久等了，很抱歉。',
  },
  {
    ...script,
    id: 'late-answer-en',
    key: 'bq',
    language: 'en',
    title: 'Answered late',
    text: 'I am sorry to have kept you waiting.',
  },
  {
    ...script,
    id: 'calm-zh',
    key: 'af',
    language: 'zh-CN',
    kinds: ['complaint'],
    title: '安抚',
    text: '您先别急，我听着。您的投诉编号已经给您了，我现在就把它交给专人，他会亲自跟您联系。',
  },
  {
    ...script,
    id: 'calm-en',
    key: 'af',
    language: 'en',
    kinds: ['complaint'],
    title: 'Calming',
    text: 'I hear you. You have the number of your complaint; I am handing it to a named colleague now, who will contact you in person.',
  },
  {
    ...script,
    id: 'apology-zh',
    key: 'dq',
    language: 'zh-CN',
    kinds: ['complaint'],
    title: '致歉',
    text: '给您带来不便，非常抱歉。我把事情记下来，再给您重述一遍。',
  },
  {
    ...script,
    id: 'apology-en',
    key: 'dq',
    language: 'en',
    kinds: ['complaint'],
    title: 'Apology',
    text: 'I am very sorry for the trouble. I will write it down and read it back to you.',
  },
  {
    ...script,
    id: 'hold-zh',
    key: 'hd',
    language: 'zh-CN',
    title: '请等候',
    text: '还要一会儿。您愿意继续等候、留言，还是我给您回电？',
  },
  {
    ...script,
    id: 'hold-en',
    key: 'hd',
    language: 'en',
    title: 'On hold',
    text: 'It will take a little longer. Would you like to wait, leave a message, or be called back?',
  },
  {
    ...text,
    id: 'leak-zh',
    key: 'ls',
    language: 'zh-CN',
    kinds: ['repair'],
    title: '漏水',
    text: '漏水，地面有积水',
  },
  {
    ...text,
    id: 'leak-en',
    key: 'ls',
    language: 'en',
    kinds: ['repair'],
    title: 'Leak',
    text: 'Water leak, floor is wet',
  },
  {
    ...text,
    id: 'no-power-zh',
    key: 'td',
    language: 'zh-CN',
    kinds: ['repair'],
    title: '停电',
    text: '家里停电，邻居有电',
  },
  {
    ...text,
    id: 'no-power-en',
    key: 'td',
    language: 'en',
    kinds: ['repair'],
    title: 'No power',
    text: 'No power in the flat, neighbours have power',
  },
  {
    ...text,
    id: 'noise-zh',
    key: 'zy',
    language: 'zh-CN',
    kinds: ['complaint'],
    title: '噪音',
    text: '夜间噪音扰民',
  },
  {
    ...text,
    id: 'noise-en',
    key: 'zy',
    language: 'en',
    kinds: ['complaint'],
    title: 'Noise',
    text: 'Noise at night',
  },
  ...stepSnippets,
];
