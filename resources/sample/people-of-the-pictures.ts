import type { PersonRole, PersonTitle } from '../../shared/domain/directory/person.ts';

/** Somebody with a fixed flat, so that screens, slips and walk-throughs always show the same people. */
export type FixedResident = {
  readonly place: string;
  readonly name: string;
  readonly title: PersonTitle;
  readonly role: PersonRole;
  readonly phone: string;
  readonly note?: string;
  readonly noteBy?: string;
  readonly noteOn?: string;
};

/** Nobody else lives in these flats. */
export const FIXED_RESIDENTS: readonly FixedResident[] = [
  {
    ...{ place: '3-1203', name: '王秀兰', title: 'ms', role: 'owner', phone: '13812345521' },
    ...{ note: '家里有老人，上门前先打电话。', noteBy: '刘敏', noteOn: '2026-10-03' },
  },
  { place: '3-1203', name: '陈德明', title: 'mr', role: 'family', phone: '13812348846' },
  { place: '8-0502', name: '李建国', title: 'mr', role: 'owner', phone: '13987707730' },
  { place: '9-2401', name: '孙德胜', title: 'mr', role: 'owner', phone: '13756026618' },
  { place: '7-1801', name: '郑浩', title: 'mr', role: 'owner', phone: '15168830472' },
  { place: '4-0202', name: '何雨桐', title: 'ms', role: 'owner', phone: '18867129035' },
  { place: '2-0311', name: '孟晓蕾', title: 'ms', role: 'owner', phone: '13566841203' },
  { place: '8-1203', name: '蒋文涛', title: 'mr', role: 'tenant', phone: '13675210917' },
  { place: '9-0801', name: '魏晓黎', title: 'ms', role: 'tenant', phone: '15068473321' },
  { place: '11-1203', name: '冯国梁', title: 'mr', role: 'owner', phone: '13905862244' },
  { place: '1-0706', name: '林晓东', title: 'mr', role: 'owner', phone: '13819904167' },
  { place: '1-1404', name: '贺建华', title: 'mr', role: 'owner', phone: '13606543982' },
  { place: '10-1501', name: '赵敏', title: 'ms', role: 'owner', phone: '18258107745' },
  { place: '11-0403', name: '田玉珍', title: 'ms', role: 'owner', phone: '13588016329' },
  { place: '2-0904', name: '许文博', title: 'mr', role: 'tenant', phone: '15967304418' },
  { place: '2-1508', name: '周航', title: 'mr', role: 'owner', phone: '18768452093' },
  { place: '3-0702', name: '丁一鸣', title: 'mr', role: 'owner', phone: '13735518064' },
  { place: '4-1102', name: '林秀英', title: 'ms', role: 'owner', phone: '13957192736' },
  { place: '5-0801', name: '韩梅', title: 'ms', role: 'owner', phone: '15868026157' },
  { place: '5-1102', name: '马丽华', title: 'ms', role: 'owner', phone: '13766201184' },
  { place: '6-0301', name: '吴桂芬', title: 'ms', role: 'owner', phone: '13616578390' },
  { place: '6-1903', name: '冯丽', title: 'ms', role: 'owner', phone: '18067941526' },
  { place: '7-0202', name: '邵明辉', title: 'mr', role: 'owner', phone: '13867440951' },
  { place: '8-1502', name: '邓丽', title: 'ms', role: 'owner', phone: '15258863047' },
  { place: '9-0603', name: '崔文', title: 'mr', role: 'owner', phone: '13516719482' },
  // Names that are read, typed or printed wrongly more often than others.
  { place: '12-0101', name: '单晓芸', title: 'ms', role: 'owner', phone: '13858126470' },
  { place: '12-0102', name: '仇英杰', title: 'mr', role: 'owner', phone: '18957103264' },
  { place: '12-0103', name: '张䶮', title: 'mr', role: 'owner', phone: '13777845095' },
  { place: '12-0104', name: '林𠮷', title: 'mr', role: 'owner', phone: '15857136628' },
  { place: '12-0201', name: '周㛃', title: 'ms', role: 'owner', phone: '13606817753' },
  { place: '12-0202', name: '曾解放', title: 'mr', role: 'owner', phone: '13958069417' },
  { place: '12-0203', name: 'Emma Brooks', title: 'ms', role: 'tenant', phone: '18758195306' },
  { place: '12-0204', name: 'James Whitfield', title: 'mr', role: 'tenant', phone: '13738102589' },
];

/** Flats where nobody lives. */
export const EMPTY_FLATS: readonly string[] = ['11-1203', '8-1503'];
