// Loaded before the program, lists what stands in a folder in the opposite order.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** @type {any} */
const disk = fs
const { readdirSync } = disk
disk.readdirSync = (/** @type {any[]} */ ...args) => readdirSync(...args).reverse()
syncBuiltinESMExports()
