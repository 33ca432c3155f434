import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { VFile } from 'vfile'
import type { Metadata } from '../contract/record.ts'
import { reportValue } from './report-value.ts'

/** Reports each value of the metadata that is not what `schema` asks for, at its place. */
export async function checkSchema(file: VFile, schema: StandardSchemaV1): Promise<void> {
  for (const { message, path = [] } of await findIssues(file.data.metadata ?? {}, schema)) {
    const keys = path.map((part) => (typeof part === 'object' ? part.key : part))
    const name = keys.map(String).join('.')
    const subject = name === '' ? 'metadata' : `value of “${name}”`
    reportValue(file, keys, {
      ruleId: 'metadata-schema',
      severity: 'error',
      text: `Unexpected ${subject}, expected what the schema of the config asks for: ${message}`,
    })
  }
}

/** All that is wrong with `metadata`; values that the schema would change stay as they are. */
export async function findIssues(
  metadata: Metadata,
  schema: StandardSchemaV1,
): Promise<readonly StandardSchemaV1.Issue[]> {
  // A schema may write into what it is given.
  const result = await schema['~standard'].validate(structuredClone(metadata))
  return result.issues ?? []
}
