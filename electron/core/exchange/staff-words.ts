import type { Role } from '../../../shared/domain/desk/staff.ts';
import type { StaffField } from '../../../shared/domain/desk/staff-import.ts';
import { fieldsByWord, type HeadingWords } from './match-columns.ts';

const HEADINGS: HeadingWords<StaffField> = {
  id: [
    ...['工号', '员工号', '员工编号', '编号', '人员编号', '职工号'],
    ...[
      'no',
      'id',
      'number',
      'staffno',
      'staffnumber',
      'staffid',
      'employeeno',
      'employeenumber',
      'employeeid',
    ],
  ],
  name: ['姓名', '名字', '员工姓名', '员工', '中文名', 'name', 'fullname', 'staff', 'staffname', 'employee'],
  latinName: ['英文名', '拼音', '拼音名', '外文名', 'englishname', 'latinname', 'pinyin', 'nameinenglish'],
  role: [
    '角色',
    '岗位',
    '职务',
    '职位',
    '权限',
    '身份',
    'role',
    'roles',
    'position',
    'post',
    'job',
    'jobtitle',
  ],
  phone: [
    ...['电话', '分机', '分机号', '手机', '手机号', '联系电话', '联系方式', '内线'],
    ...['phone', 'telephone', 'tel', 'extension', 'ext', 'mobile', 'phonenumber'],
  ],
};

/** The words that staff lists use for their columns. */
export const staffHeadings = fieldsByWord(HEADINGS);

/** What staff lists write for roles, in the form of `entryByWord`. */
export const STAFF_ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  clerk: [
    ...['前台', '客服', '前台客服', '前台接待', '客服专员', '客服员', '接待', '接待员', '文员', '值班员'],
    ...['desk', 'clerk', 'frontdesk', 'receptionist', 'agent', 'deskclerk'],
  ],
  supervisor: ['客服主管', '主管', '前台主管', '领班', '组长', 'supervisor', 'shiftleader', 'teamleader'],
  manager: ['经理', '客服经理', '客服中心经理', '中心经理', '负责人', 'manager', 'deskmanager'],
  admin: ['管理员', '系统管理员', 'administrator', 'admin', 'it'],
};
