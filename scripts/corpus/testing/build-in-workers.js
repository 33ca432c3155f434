// Builds with the options that it is given as JSON, and prints what came of it, as JSON. Where they name
// workers, each byte pays for one.
const { build } = await import(new URL('../../../.program/index.mjs', import.meta.url).href)

const options = JSON.parse(process.argv[2] ?? '{}')
const { files, ...counts } = await build({ bytesPerWorker: 1, ...options })
const messages = []
for (const { path, messages: own } of files) {
  // A stack tells of threads, and of nothing else.
  for (const message of own) messages.push({ path, ...message, stack: undefined })
}
process.stdout.write(JSON.stringify({ messages, ...counts }))
