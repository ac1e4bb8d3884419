import type { Language } from '../../../shared/domain/primitives.ts';

/** The name in Latin letters on the English screens, where one is known. */
export function shownName(
  person: { readonly name: string; readonly latinName: string },
  language: Language,
): string {
  return language === 'en' && person.latinName !== '' ? person.latinName : person.name;
}
