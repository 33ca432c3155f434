// Loaded before the program, ends every thread but the first that opens a file named `deadly.txt`.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const { openSync } = fs
/** @type {any} */
const disk = fs

if (!isMainThread) {
  disk.openSync = (/** @type {any[]} */ ...args) => {
    if (String(args[0]).endsWith('deadly.txt')) process.exit(7)
    // @ts-expect-error: whatever it is, it is passed on.
    return openSync(...args)
  }
  syncBuiltinESMExports()
}
