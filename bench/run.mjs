// Plays the same workload on Samenspel and its peers, one after the other, and prints the table.
//
//   node run.mjs --bin <folder> [--samod <folder>] [--short] [--only system,…] [--cells name,…] [--again] [--cap seconds] [--table] [--write]
//
// A cell that was measured before is kept (.work/results); --again measures it anew, --table only prints; --write
// also puts the table into docs/benchmarks.md.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { full, short, titleOf } from './cells.mjs'
import { Program, cpu, finish, forgetPeak, machine, memory, quiet, sleep } from './measure.mjs'
import { table } from './table.mjs'

const { values: given } = parseArgs({
  options: {
    bin: { type: 'string' },
    samod: { type: 'string' },
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    cells: { type: 'string' },
    again: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    cap: { type: 'string', default: '300' },
  },
})
process.chdir(import.meta.dirname ?? new URL('.', import.meta.url).pathname)
const plan = given.short ? short : full
const work = `.work/${given.short ? 'short' : 'full'}`
const cap = Number(given.cap)
let failures = 0
const wanted = (list, name) => !list || list.split(',').includes(name)
const cells = plan.cells.filter((cell) => wanted(given.cells, cell.name))
const names = ['samenspel', 'pouchdb', 'hocuspocus', 'samod', 'automerge-repo']
mkdirSync(`${work}/results`, { recursive: true })

/** Others may build while this runs: what is measured is a copy. */
function programs() {
  mkdirSync(`${work}/bin`, { recursive: true })
  const copy = (name, folder = given.bin) => {
    const [from, to] = [`${folder}/${name}`, `${process.cwd()}/${work}/bin/${name}`]
    if (!existsSync(from)) return undefined
    if (from === to) return to
    copyFileSync(from, `${to}.new`)
    renameSync(`${to}.new`, to)
    return to
  }
  return { server: copy('samenspel'), drive: copy('samenspel-drive'), samod: copy('samod-server', given.samod) }
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

class TooLong extends Error {}

/** A promise within the cap; `what` is printed in the table otherwise. */
async function within(seconds, what, promise) {
  const stop = new AbortController()
  const bell = sleep(seconds * 1000, undefined, { signal: stop.signal }).then(
    () => Promise.reject(new TooLong(`${what} in ${seconds} s`)),
    () => {},
  )
  try {
    return await Promise.race([promise, bell])
  } finally {
    stop.abort()
  }
}

/** The stored documents as a line of JSON each, and a folder per system that holds them. */
async function prepared(system, context) {
  context.workload = `${work}/workload-${context.docs}.jsonl`
  if (!existsSync(context.workload)) {
    writeFileSync(context.workload, execFileSync(context.drive, ['workload', '--docs', context.docs], { maxBuffer: 1 << 30 }))
  }
  const folder = `${process.cwd()}/${work}/stored/${system.name}-${context.docs}`
  if (!existsSync(folder)) {
    const making = `${folder}.making`
    rmSync(making, { recursive: true, force: true })
    mkdirSync(making, { recursive: true })
    context.freePort = await freePort()
    const start = Date.now()
    await within(cap * 4, 'documents not stored', system.preload(context, making))
    renameSync(making, folder)
    console.log(`    stored ${context.docs} documents in ${system.title}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  return folder
}

async function measured(system, cell, context) {
  const stored = await prepared(system, context)
  const folder = `${process.cwd()}/${work}/run`
  rmSync(folder, { recursive: true, force: true })
  execFileSync('cp', ['-r', '--reflink=auto', stored, folder])
  execFileSync('sync')
  context.freePort = await freePort()
  const programs = []
  // Longer than anybody here puts work off: Samenspel's snapshots and Hocuspocus' storing both wait two seconds.
  const rest = given.short ? 0.5 : 3.5
  try {
    await system.before?.(context, folder, cell.scenario)
    const server = await system.serve(context, folder)
    programs.push(server.program)
    const pid = server.program.pid
    const counts = ['burst', 'cold'].includes(cell.scenario)
    let port = server.port
    let proxy
    if (counts) {
      proxy = new Program(context.drive, ['proxy', '--to', String(port)])
      programs.push(proxy)
      port = (await proxy.next()).port
    }
    const bytes = async () => {
      if (!proxy) return { up: 0, down: 0 }
      proxy.tell('')
      return proxy.next()
    }
    const { docs, name, scenario, only, ...values } = cell
    if (scenario === 'idle') values.clients = plan.idle
    const player = system.play(context, folder, port, scenario, values)
    programs.push(player)
    await within(cap * 4, 'not prepared', player.next())
    await quiet(pid, rest)
    forgetPeak(pid)
    const before = { cpu: cpu(pid), bytes: await bytes(), memory: memory(pid), player: cpu(player.pid), machine: machine() }
    const start = Date.now()
    player.tell('go')
    const { done } = await within(cap, 'not finished', player.next())
    const playing = (Date.now() - start) / 1000
    await quiet(pid, rest)
    const after = { cpu: cpu(pid), bytes: await bytes(), memory: memory(pid), player: cpu(player.pid), machine: machine() }
    const used = after.machine.total - after.machine.idle - (before.machine.total - before.machine.idle)
    const outcome = {
      ...done,
      cpu_s: after.cpu - before.cpu,
      clients_cpu_s: after.player - before.player,
      others_cpu_s: Math.max(0, used - (after.cpu - before.cpu) - (after.player - before.player)),
      playing_s: playing,
      up: after.bytes.up - before.bytes.up,
      down: after.bytes.down - before.bytes.down,
      memory_before: before.memory.now,
      memory_peak: after.memory.peak,
      memory_after: after.memory.now,
    }
    player.tell('over')
    return outcome
  } finally {
    for (const program of programs.reverse()) await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The floors: what zstd leaves, and what a WebSocket and a disk take. */
async function floor(cell, context) {
  if (cell.scenario === 'idle') return undefined
  if (cell.scenario === 'live') {
    const server = new Program(context.drive, ['echo-server', '--file', `${work}/echo`])
    const { port } = await server.next()
    const player = new Program(context.drive, ['echo', '--port', String(port), '--saves', String(cell.saves)])
    await player.next()
    player.tell('go')
    const { done } = await player.next()
    player.tell('over')
    await player.stop()
    await server.stop()
    return done
  }
  const args = ['--docs', cell.docs, '--clients', plan.clients, '--each', cell.each ?? 0, '--desks', cell.desks ?? 0].map(String)
  return (await finish(context.drive, ['floor', ...args])).done
}

const keep = (cell, name) => `${work}/results/${cell.name}.${name}.json`
const known = (cell, name) => (existsSync(keep(cell, name)) ? JSON.parse(readFileSync(keep(cell, name), 'utf8')) : undefined)

/** What an error says, without the places it came from. */
const reason = (text) => text.match(/^\w*Error: (.*)$/m)?.[1] ?? text.split('\n')[0].replaceAll(/\S*\/\S*/g, '…')

async function once(cell, name, work) {
  if (known(cell, name) && !given.again) return
  let outcome
  try {
    outcome = await work()
  } catch (error) {
    if (!(error instanceof TooLong)) {
      console.log(`    ${error.stack}`)
    }
    failures++
    outcome = { note: error instanceof TooLong ? error.message : `failed: ${reason(error.message)}` }
  }
  if (outcome) writeFileSync(keep(cell, name), JSON.stringify({ ...outcome, at: new Date().toISOString() }, null, 1))
  if (!outcome) return
  const { wall_ms, cpu_s, visible, note, memory_peak } = outcome
  const told = [
    note,
    wall_ms && `wall ${(wall_ms / 1000).toFixed(2)} s`,
    visible && `p50 ${visible.p50.toFixed(2)} ms, p99 ${visible.p99.toFixed(2)} ms`,
    cpu_s && `server CPU ${cpu_s.toFixed(2)} s`,
    memory_peak && `peak ${(memory_peak / 1e6).toFixed(0)} MB`,
  ]
  const agrees = !note && name !== 'floor' && 'agrees'
  console.log(`    ${name}: ${[agrees, ...told].filter(Boolean).join(', ')}`)
}

if (!given.table) {
  const bins = programs()
  for (const cell of cells) {
    console.log(`\n==> ${titleOf(cell, plan)}`)
    const context = () => ({ ...bins, docs: cell.docs, clients: plan.clients, idle: plan.idle, desks: plan.desks })
    await once(cell, 'floor', () => floor(cell, context()))
    for (const name of names.filter((name) => wanted(given.only, name) && wanted(cell.only, name))) {
      if (name === 'samod' && !bins.samod) {
        console.log('    samod: not built')
        continue
      }
      const system = await import(`./systems/${name}.mjs`)
      await once(cell, name, () => measured(system, cell, context()))
    }
  }
}
const titles = Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await import(`./systems/${name}.mjs`)).title])))
const text = table(plan, names, titles, known)
writeFileSync(`${work}/table.md`, text)
console.log(`\n${text}`)
if (given.write && !given.short) {
  const file = '../docs/benchmarks.md'
  const marks = /(<!-- results -->\n)[^]*(<!-- end of results -->)/
  writeFileSync(file, readFileSync(file, 'utf8').replace(marks, (_, start, end) => `${start}\n${text}\n${end}`))
}
// In small nothing takes long: whoever does not finish has failed.
process.exit(given.short && failures > 0 ? 1 : 0)
