import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Location } from 'vfile-location'
import type { DocumentRecord, Metadata, SourceInfo } from '../contract/record.ts'
import type { SourcePlace } from '../contract/tree.ts'
import type { ParsedBlocks } from '../markdown/parsed-blocks.ts'
import type { Severities } from '../messages/severity.ts'
import type { Inferred } from '../rules/rule.ts'
import type { SidecarData } from '../source/read-sidecar.ts'
import type { FrontMatter } from '../source/split-front-matter.ts'
import type { BlockStructure } from '../text/structure.ts'
import type { TracedText } from '../text/traced-text.ts'

/** What the steps know of a document; each field is written once, by the step it is named with. */
declare module 'vfile' {
  interface DataMap {
    /** By `readSource`. */
    source: Omit<SourceInfo, 'cleanSha256'>
    /** By `readSource`: turns offsets in the decoded source into places. */
    location: Location
    /** By `readSource`: what stands at the edges of many files of the folder. */
    repeated: ReadonlySet<string>
    /** By `readSource`: the file beside the source that gives it metadata. */
    sidecar: VFile
    /** By `readSidecar`, of such a file. */
    metadataFile: SidecarData & { readonly sha256: string }
    /** By `extractFrontMatter`. */
    frontMatter: FrontMatter
    /** By `extractFrontMatter`: the metadata of the author, from there and from beside. */
    given: Metadata
    /** By `extractFrontMatter`: what the document says of its own messages. */
    severities: Severities
    /** By the pipeline, for its parsers: what was parsed of the document, once for all its texts. */
    parsed: ParsedBlocks
    /** By `normalizeText`: the text that was parsed, and how it came to be. */
    traced: TracedText
    /** By `normalizeText`: the tree of that text, where the rules needed it. */
    tree: Root
    /** By `normalizeText`: what is more than a paragraph in that text, where nothing is markup. */
    structures: readonly BlockStructure[]
    /** By `normalizeText`: metadata that stood in the text. */
    found: {
      readonly [key: string]: { readonly value: Inferred['value']; readonly place: SourcePlace }
    }
    /** By `inferMetadata`: all of the metadata, in its order. */
    metadata: Metadata
    /** By `inferMetadata`: the keys that the author did not give. */
    inferred: { readonly [key: string]: SourcePlace | null }
    /** By `writeRecord`. */
    record: DocumentRecord
  }
}
