/** The folders cannot be built from: nothing was read or written. */
export class ConfigurationError extends Error {}
