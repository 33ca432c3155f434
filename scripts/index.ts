// The types of what `fairCopy` leaves in `file.data`.
import './plugins/vfile-data.ts'

export type { Article } from './contract/article.ts'
export type { Catalogue, CatalogueEntry } from './contract/catalogue.ts'
export type { BuildChanges } from './contract/changes.ts'
export type {
  FilterFailure,
  FilterInput,
  FilterMessage,
  FilterRecord,
  FilterSidecar,
} from './contract/filter.ts'
export type { Manifest, ManifestEntry } from './contract/manifest.ts'
export type {
  Counts,
  DocumentRecord,
  Metadata,
  RecordEdit,
  RecordMessage,
  SourceInfo,
} from './contract/record.ts'
export type { SourcePlace, TreeRoot } from './contract/tree.ts'
export {
  type BuildOptions,
  type BuildResult,
  build,
} from './corpus/build.ts'
export { type Config, defineConfig } from './corpus/config/config.ts'
export { ConfigurationError } from './corpus/configuration-error.ts'
export { DistError } from './corpus/dist-error.ts'
export { type MergeOptions, merge } from './corpus/shards/merge.ts'
export type { Shard } from './corpus/shards/shard.ts'
export { ShardError } from './corpus/shards/shard-error.ts'
export { type WatchedBuild, watch } from './corpus/watch/watch.ts'
export type { Site } from './document/site.ts'
export { createFairCopy, type FairCopy, fairCopy, type PipelineSettings } from './pipeline.ts'
export type { Source } from './plugins/read-source.ts'
export type { Policies, Policy } from './rules/policy.ts'
export type { Proof, Verdict } from './verify/proof.ts'
export { verify } from './verify/verify.ts'
