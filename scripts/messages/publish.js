#!/usr/bin/env node
// Makes `rule-help.json` of the doc comments of the rules: their first paragraphs. `npm run contract`
// writes it; a test holds it to what this makes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const rules = fileURLToPath(new URL('../rules/', import.meta.url))
const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const \w+: Rule = /

/** The summary of each rule, by its name, sorted. @returns {Record<string, string>} */
export function publishRuleHelp() {
  const names = readdirSync(rules).filter((name) => name.endsWith('.ts'))
  const entries = names.sort().flatMap((name) => {
    const [, text] = comment.exec(readFileSync(rules + name, 'utf8')) ?? []
    return text === undefined ? [] : [[name.replace(/\.ts$/, ''), summaryOf(text)]]
  })
  return Object.fromEntries(entries)
}

/** @param {string} text */
function summaryOf(text) {
  const lines = text.split('\n').map((line) => line.replace(/^ \* ?/, ''))
  return (lines.join('\n').trim().split('\n\n')[0] ?? '').replaceAll('\n', ' ')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = fileURLToPath(new URL('rule-help.json', import.meta.url))
  writeFileSync(file, `${JSON.stringify(publishRuleHelp(), null, 2)}\n`)
}
