// The lines that a scenario and run.mjs exchange, and the workload they share.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)

/** Says that all is prepared and waits for the go. */
export async function ready() {
  say({ ready: true })
  if ((await input.next()).done) process.exit(1)
}

/** Says how it went and waits for the line that ends the scenario: until then the process can be looked at. */
export async function done(outcome) {
  say({ done: outcome })
  await input.next()
}

/** The median and the 99th percentile of times in milliseconds. */
export function percentiles(times) {
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(((times.length - 1) * share) / 100)] ?? 0
  return { p50: at(50), p99: at(99), max: at(100), count: times.length }
}

/** The first `count` documents: id, fields and the value that the burst writes. */
export async function workload(file, count) {
  const sheets = []
  const lines = createInterface({ input: createReadStream(file) })
  for await (const line of lines) {
    if (sheets.length >= count) break
    sheets.push(JSON.parse(line))
  }
  lines.close()
  return sheets
}

/** Runs `work` for every item, at most `most` at once. */
export async function each(items, most, work) {
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const at = next++
      await work(items[at], at)
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane))
}

/** A promise that somebody else keeps. */
export function promised() {
  const made = {}
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }))
  return made
}
