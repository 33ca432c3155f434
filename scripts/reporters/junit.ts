import { differencesAsMessages } from './differences.ts'
import type { Report, ReportedMessage } from './report.ts'

/**
 * The report as JUnit XML, as test runners write it: a suite for each file with messages, in which errors
 * and warnings are failures. A build without any has one test, which passed.
 */
export function reportJunit(report: Report): string {
  const messages = [...report.messages, ...differencesAsMessages(report)]
  const files = new Map<string, ReportedMessage[]>()
  for (const message of messages) {
    const others = files.get(message.path)
    if (others === undefined) files.set(message.path, [message])
    else others.push(message)
  }
  const suites = [...files].map(([path, own]) => suite(path, own.map(testCase), failuresOf(own)))
  const passed = suite('fair-copy', ['    <testcase name="build" classname="fair-copy"/>\n'], 0)
  const all = suites.length === 0 ? [passed] : suites
  const counts = `tests="${Math.max(1, messages.length)}" failures="${failuresOf(messages)}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fair-copy" ${counts}>\n${all.join('')}</testsuites>\n`
}

function suite(name: string, cases: readonly string[], failures: number): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`
  return `  <testsuite name="${escapeXml(name)}" ${counts}>\n${cases.join('')}  </testsuite>\n`
}

function testCase({ path, line, column, severity, text, rule }: ReportedMessage): string {
  const name = escapeXml(`${line}:${column} ${rule}`)
  const place = escapeXml(`${path}:${line}:${column}`)
  const head = `    <testcase name="${name}" classname="${escapeXml(path)}" file="${escapeXml(path)}" line="${line}">\n`
  const body =
    severity === 'note'
      ? `      <system-out>${place} ${escapeXml(text)}</system-out>\n`
      : `      <failure type="${severity}" message="${escapeXml(text)}">${place} ${escapeXml(text)}</failure>\n`
  return `${head}${body}    </testcase>\n`
}

function failuresOf(messages: readonly ReportedMessage[]): number {
  return messages.filter(({ severity }) => severity !== 'note').length
}

const references: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
}

/** As text and in attributes; what XML 1.0 has no place for is replaced. */
function escapeXml(text: string): string {
  const allowed = text.replace(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
  return allowed.replace(/[&<>"\t\n\r]/g, (mark) => references[mark] ?? mark)
}
