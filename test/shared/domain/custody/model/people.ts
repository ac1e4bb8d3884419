import type { NewBorrower } from '../../../../../shared/domain/custody/decide-borrowers.ts';
import type { ModelPerson } from './model.ts';

function person(
  written: { name: string; firm: string; phone: string },
  is: { name: string; firm: string; digits: string },
): { wish: NewBorrower; is: Omit<ModelPerson, 'isBlocked'> } {
  const { name, firm, phone } = written;
  const wish: NewBorrower = {
    kind: 'contractor',
    name,
    firm,
    phone,
    personId: null,
    staffId: null,
    badge: '',
    note: '',
    pinyin: '',
    initials: '',
  };
  return { wish, is };
}

/**
 * Who comes to the counter, as a clerk writes it and as who it is.
 *
 * The last three are the first two again: the same telephone under another name, the same name and firm with another
 * telephone, and in full-width letters with blanks.
 */
export const PEOPLE = [
  person(
    { name: '高志强', firm: 'Tongda', phone: '13605710091' },
    { name: '高志强', firm: 'tongda', digits: '13605710091' },
  ),
  person({ name: '蒋丽', firm: '安居中介', phone: '' }, { name: '蒋丽', firm: '安居中介', digits: '' }),
  person({ name: '段工', firm: '', phone: '13588120077' }, { name: '段工', firm: '', digits: '13588120077' }),
  person(
    { name: '高工', firm: '', phone: '+86 136-0571-0091' },
    { name: '高工', firm: '', digits: '13605710091' },
  ),
  person(
    { name: '蒋丽', firm: '安居中介', phone: '13700000002' },
    { name: '蒋丽', firm: '安居中介', digits: '13700000002' },
  ),
  person(
    { name: '高志强', firm: 'Ｔｏｎｇｄａ ', phone: '' },
    { name: '高志强', firm: 'tongda', digits: '' },
  ),
] as const;
