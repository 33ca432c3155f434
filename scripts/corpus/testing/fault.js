// Loaded before the program, breaks the disk operation that FAULT names: `kill 7` ends the process
// before the seventh, or in the middle of it when that writes a text; `ENOSPC 7` lets the seventh of
// those that need room fail, a text after its first half.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [kind = '', number = ''] = (process.env['FAULT'] ?? '').split(' ')
const growing = ['mkdirSync', 'openSync', 'writeFileSync', 'renameSync']
const operations = kind === 'kill' ? [...growing, 'unlinkSync', 'rmSync', 'rmdirSync'] : growing
let count = 0
let isInside = false

for (const name of operations) {
  /** @type {any} */
  const disk = fs
  const real = disk[name]
  disk[name] = (/** @type {any[]} */ ...args) => {
    const isCounted = !isInside && (name !== 'openSync' || args[1] === 'wx')
    if (isCounted && ++count === Number(number)) breakOff(name, real, args)
    const wasInside = isInside
    isInside = true
    try {
      return real(...args)
    } finally {
      isInside = wasInside
    }
  }
}
syncBuiltinESMExports()

/** @param {string} name @param {Function} real @param {any[]} args */
function breakOff(name, real, args) {
  const [target, text, options] = args
  isInside = true
  if (name === 'writeFileSync') real(target, text.slice(0, text.length / 2), options)
  isInside = false
  if (kind === 'kill') process.kill(process.pid, 'SIGKILL')
  throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
}
