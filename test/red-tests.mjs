import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../electron/hosts/launch/surroundings.mjs';

/**
 * What vitest's JSON report says is red.
 *
 * @param {string} report path of the report; one that is not there names nothing
 * @returns {string[]} a line per red test or file: its file, its name, the first lines of its first complaint
 */
export function redTests(report) {
  if (!existsSync(report)) return [];
  /** @type {{ testResults: FileReport[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(redTestsOfFile);
}

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} TestReport */
/** @typedef {{ name: string, status: string, message: string, assertionResults: TestReport[] }} FileReport */

/** @param {FileReport} file */
function redTestsOfFile({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name);
  const red = assertionResults.filter((test) => test.status === 'failed');
  if (red.length === 0) return status === 'failed' ? [`${file}: ${firstLines(message)}`] : [];
  return red.map((test) => `${file} > ${test.fullName}: ${firstLines(test.failureMessages?.[0] ?? '')}`);
}

/** @param {string} complaint */
function firstLines(complaint) {
  return complaint.split('\n').slice(0, 4).join(' | ').slice(0, 900);
}
