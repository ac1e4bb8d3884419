/**
 * The PINs of the invented people of the sample centre, by staff number.
 *
 * They are shown only while the book is a sample; they open nothing else. The sample itself is resources/sample.
 */
export const samplePins: Readonly<Record<string, string>> = {
  '1001': '482917',
  '1002': '730264',
  '1003': '915386',
  '1004': '264085',
  '1005': '638150',
  '1006': '871943',
};
