/** The outputs of shards cannot be joined: one is missing, doubled, of something else, or not as it was written. */
export class ShardError extends Error {}
