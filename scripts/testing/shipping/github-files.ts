import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { bundle } from '../bundle.js'

const readme = fileURLToPath(new URL('../../../README.md', import.meta.url))

async function loadParser(): Promise<typeof import('./github-parser.js')> {
  const folder = mkdtempSync(join(tmpdir(), 'github-parser-'))
  try {
    await bundle('scripts/testing/shipping/github-parser.js', join(folder, 'parser.mjs'))
    return await import(pathToFileURL(join(folder, 'parser.mjs')).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const parser = loadParser()

interface Step {
  readonly id?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
}

/** What GitHub's own parser has against a workflow. */
export async function workflowProblems(content: string): Promise<string[]> {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await parser
  const file = { name: 'workflow.yml', content }
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

/** What GitHub's own parser has against an action. */
export async function actionProblems(content: string): Promise<string[]> {
  const { parseAction, NoOperationTraceWriter } = await parser
  const file = { name: 'action.yml', content }
  const { context } = parseAction(file, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}

/** The commands of a job, or of the only one, for these values of its matrix. */
export function runsOf(
  workflow: string,
  job?: string,
  matrix: Readonly<Record<string, unknown>> = {},
): string[] {
  const { jobs }: { jobs: Record<string, { steps: Step[] }> } = parse(workflow)
  const steps = (job === undefined ? Object.values(jobs)[0] : jobs[job])?.steps ?? []
  return steps.flatMap(({ run }) =>
    run === undefined
      ? []
      : run.replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, name) => String(matrix[name])),
  )
}

/** The workflow in the README that has `text` in it. */
export function readmeWorkflow(text: string): string {
  const blocks = [...readFileSync(readme, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
  const found = blocks.map(([, block = '']) => block).filter((block) => block.includes(text))
  if (found.length !== 1) throw new Error(`${found.length} workflows with “${text}”`)
  return found[0] ?? ''
}

interface Inputs {
  readonly [name: string]: string
}

/** The commands of a composite action, each with its environment, for these inputs. */
export function actionRuns(action: string, given: Inputs) {
  const parsed: { inputs: Record<string, { default: string }>; runs: { steps: Step[] } } =
    parse(action)
  const inputOf = (name: string) => given[name] ?? parsed.inputs[name]?.default ?? `no ${name}`
  const fill = (text: string) =>
    text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputOf(name))
  return parsed.runs.steps.flatMap(({ run, env = {} }) => {
    const filled = Object.entries(env).map(([name, value]) => [name, fill(value)])
    return run === undefined ? [] : { run, env: Object.fromEntries(filled) as Inputs }
  })
}
