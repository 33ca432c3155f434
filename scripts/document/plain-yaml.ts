// Not allowed, or a line end, in one version of YAML or the other.
export const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

// `no` is false and `12:30` is 750 to YAML 1.1; any other key of these characters is itself.
export const plainKey = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z_][\w-]*$/i
