import { kind as kinds, type Kind } from '../domain/call/call.ts';
import type { Snippet } from '../domain/snippet.ts';

/** What to ask and to say on a call of each kind, line by line: zh-CN, then en. Source: R1.3, R1.4, R1.7, R1.9, R1.13. */
const steps: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
  repair: [
    '先问哪里，再问什么事、有没有在漏在冒\n没问过师傅，不答应钟点\n复述一遍，请对方确认',
    'Ask where first, then what, and whether water or gas escapes\nPromise no hour before somebody was asked\nRead it back and have it confirmed',
  ],
  cleaning: [
    '问清做什么、多大面积、什么时候方便\n收费的先讲明价钱\n复述一遍，请对方确认',
    'Ask what, how large, and when it suits\nTell the price first if there is one\nRead it back and have it confirmed',
  ],
  complaint: [
    '先致歉，不辩解\n听完再写，称呼姓氏\n逐项复述，请对方确认\n告诉对方编号和多久内答复',
    'Apologise first, do not argue\nHear them out, then write; use the name\nRead back every point and have it confirmed\nTell the number and by when they hear from us',
  ],
  suggestion: [
    '谢谢对方费心\n原话记下，不评对错\n告诉对方会转给谁',
    'Thank them for the thought\nWrite their own words, do not judge\nTell them who will get it',
  ],
  emergency: [
    '先问哪里，再问有没有人受伤\n请对方留在安全的地方，不挂电话\n马上通知，边说边记',
    'Ask where first, then whether somebody is hurt\nAsk them to stay safe and on the line\nTell people at once, write as you talk',
  ],
  enquiry: [
    '能答的当场答，3 分钟内\n问路的，答应发地址，2 分钟内发出\n答不了的留着跟进，说好什么时候回话',
    'Answer what you can at once, within 3 minutes\nFor the way here, promise the address; it goes out within 2 minutes\nFollow up on the rest and say by when',
  ],
  transfer: [
    '先问对方是谁、什么事\n先跟里面的人说一声，再接过去\n没人接：问要不要留言',
    'Ask who is calling and what about\nAnnounce the call before you put it through\nNo answer: offer to take a message',
  ],
  message: [
    '问清留给谁、谁留的、怎么回话\n一字一句记下\n全部复述一遍，请对方确认',
    'Ask for whom, from whom and how to reply\nWrite it word for word\nRead all of it back and have it confirmed',
  ],
  appointment: [
    '问清什么事、哪一天、几个人\n报出能约的时间，请对方选\n复述日期和钟点',
    'Ask what for, which day, how many people\nOffer the free times and let them choose\nRead back day and hour',
  ],
  request: [
    '问清房号、姓氏、要什么、要几件、特殊要求\n没有的讲明用什么代替、要不要钱\n逐项复述，请对方确认',
    'Ask for room, name, what, how many and any special wish\nIf there is none, name the alternative and its price\nRead every point back and have it confirmed',
  ],
  lookup: [
    '问单号、收件人、联系电话\n查到的当场答\n查不到的留着跟进，说好什么时候回话',
    'Ask for number, receiver and telephone\nAnswer at once what you find\nFollow up on the rest and say by when',
  ],
};

/** The steps of every kind as scripts of a new desk; managers change them like every other sentence. */
export const stepSnippets: readonly Snippet[] = kinds.options.flatMap((kind): Snippet[] => {
  const [zh, en] = steps[kind];
  const shared = { key: 'bz', use: 'script', kinds: [kind] } satisfies Partial<Snippet>;
  return [
    { ...shared, id: `steps-${kind}-zh`, language: 'zh-CN', title: '步骤', text: zh },
    { ...shared, id: `steps-${kind}-en`, language: 'en', title: 'Steps', text: en },
  ];
});
