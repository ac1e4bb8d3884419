/** A full mobile number in groups, as one reads it out: `137 6620 1184`; any other number stays as it is. */
export function phoneText(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}
