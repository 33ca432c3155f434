import type { Element } from '@xmldom/xmldom'

/**
 * The structure that readers of JUnit XML go by, from `junit-10.xsd` of the xUnit plug-in of Jenkins: by
 * element, its attributes (those that it must have with a `!`), and its children in their order.
 */
const elements: Readonly<Record<string, readonly [attributes: string, children: string]>> = {
  testsuites: ['name time tests failures errors disabled skipped', 'testsuite*'],
  testsuite: [
    'name! tests! failures! errors group time skipped timestamp hostname id package file log url version',
    '(?:testsuite|properties|testcase|system-out|system-err)*',
  ],
  testcase: [
    'name! classname! assertions time timestamp status class file line score',
    '(?:skipped|error|failure|rerunFailure|rerunError|flakyFailure|flakyError|properties|system-out|system-err)*',
  ],
  failure: ['type message', ''],
  error: ['type message', ''],
  'system-out': ['', ''],
}

/** What of an element is not as it should be, a line each; nothing when all is. */
export function junitProblems(element: Element): string[] {
  const name = element.tagName
  const known = elements[name]
  if (known === undefined) return [`unknown <${name}>`]
  const [attributes, children] = known
  const names = [...element.attributes].map((attribute) => attribute.name)
  const allowed = attributes.split(' ').map((attribute) => attribute.replace('!', ''))
  const needed = attributes.split(' ').filter((attribute) => attribute.endsWith('!'))
  const inner = [...element.childNodes].filter((node): node is Element => node.nodeType === 1)
  const order = inner.map(({ tagName }) => tagName).join(' ')
  const numbers = ['tests', 'failures', 'errors', 'skipped', 'line']
  return [
    ...names.filter((attribute) => !allowed.includes(attribute)).map((at) => `<${name} ${at}>`),
    ...needed
      .filter((attribute) => !names.includes(attribute.slice(0, -1)))
      .map((at) => `<${name}> without ${at}`),
    ...numbers
      .filter((at) => names.includes(at) && !/^\d+$/.test(element.getAttribute(at) ?? ''))
      .map((at) => `<${name} ${at}> is no number`),
    ...(new RegExp(`^(?:${children.replace(/([\w-]+)\*/g, '(?:$1)*')})$`).test(
      order.replaceAll(' ', ''),
    )
      ? []
      : [`<${name}> holds ${order}`]),
    ...inner.flatMap(junitProblems),
  ]
}
