// What a worker thread starts with: the program that builds documents, from the code that is kept.
import { fileURLToPath } from 'node:url'
import { openKeptCode } from './kept-code.ts'

openKeptCode(fileURLToPath(new URL('.', import.meta.url))).require('./document-worker.cjs')
