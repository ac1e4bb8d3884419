import { createWords } from '../../../../../renderer/app/words/create-words.ts';
import type { FormGround } from '../../../../../renderer/features/orders/complaint/form-rows.ts';
import type { SeverityGround } from '../../../../../renderer/features/orders/complaint/severity-form.ts';
import { newComplaint, type Complaint } from '../../../../../shared/domain/complaint/complaint.ts';
import type { Role } from '../../../../../shared/domain/desk/staff.ts';
import type { Order } from '../../../../../shared/domain/order/order.ts';
import { anOrder, at } from '../../an-order.ts';

const words = createWords('zh-CN');
/** An entry of a table by an id that may be foreign to it. */
const byId = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined => table[id];
const person = (id: string, name: string, role: Role) => ({
  id,
  name,
  latinName: '',
  role,
  phone: '',
  isActive: true,
});
const staff = {
  '1001': person('1001', '陈静', 'clerk'),
  '1002': person('1002', '刘敏', 'supervisor'),
  '1005': person('1005', '顾明远', 'manager'),
};
const departments = {
  engineering: {
    id: 'engineering',
    name: '工程部',
    latinName: '',
    head: '周建平',
    workers: ['郭磊'],
    extension: '8012',
    radio: '3',
  },
};

/** A complaint of which this much is known. */
export function aComplaint(known: Partial<Complaint> = {}, given: Partial<Order> = {}): Order {
  return anOrder({
    kind: 'complaint',
    severity: 'S1',
    ...given,
    complaint: { ...newComplaint, ...known },
  });
}

/** What the forms of a complaint read, in Chinese, with three people and one department. */
export function groundOf(order: Order, role: Role = 'clerk'): SeverityGround & Pick<FormGround, 'words'> {
  return {
    order,
    role,
    desk: { staff, departments },
    ladder: { staff, departments, dutyPeople: {}, centre: null },
    at: at('09:00'),
    t: words.getFixedT('zh-CN', 'complaints'),
    terms: words.getFixedT('zh-CN', 'terms'),
    acts: words.getFixedT('zh-CN', 'acts'),
    words: {
      staff: (id) => (id === null ? '' : (byId(staff, id)?.name ?? id)),
      department: (id) => byId(departments, id)?.name ?? id,
    },
    day: (on) => on.slice(5),
  };
}
