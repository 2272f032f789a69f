// Programs that run beside the bench, and what the kernel says of them.
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

const TICKS_A_SECOND = 100
const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))
process.on('exit', () => running.forEach((program) => program.child.kill('SIGKILL')))

/** A program that says JSON lines and takes lines. */
export class Program {
  constructor(command, args, options = {}) {
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...options })
    this.pid = this.child.pid
    this.lines = []
    this.waiting = []
    this.noise = ''
    running.add(this)
    this.child.stdin.on('error', () => {})
    this.child.stderr.on('data', (data) => {
      this.noise = (this.noise + data).slice(0, 2000)
    })
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return
      const waiter = this.waiting.shift()
      if (waiter) waiter.resolve(JSON.parse(line))
      else this.lines.push(JSON.parse(line))
    })
    this.ended = new Promise((resolve) => {
      this.child.on('error', (error) => {
        this.noise += error.message
        resolve(-1)
      })
      this.child.on('close', (code) => {
        running.delete(this)
        resolve(code)
        for (const waiter of this.waiting.splice(0)) waiter.reject(new Error(`${command} ended: ${this.noise}`))
      })
    })
  }

  /** The next line that the program says. */
  next() {
    const line = this.lines.shift()
    if (line) return Promise.resolve(line)
    if (!running.has(this)) return Promise.reject(new Error(`the program ended: ${this.noise}`))
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  tell(line) {
    this.child.stdin.write(`${line}\n`)
  }

  /** Asks it to stop; ends it when it does not. */
  async stop() {
    this.child.stdin.end()
    this.child.kill('SIGTERM')
    const gone = await Promise.race([this.ended.then(() => true), sleep(5000, false, { ref: false })])
    if (!gone) this.child.kill('SIGKILL')
    await this.ended
  }
}

/** Runs a program to its end; answers its last JSON line. */
export async function finish(command, args, options) {
  const program = new Program(command, args, options)
  const code = await program.ended
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}: ${program.noise}`)
  return program.lines.at(-1)
}

function children(pid) {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const direct = tasks.flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean))
  return direct.flatMap((child) => [child, ...children(child)])
}

/** CPU seconds of a process: what its threads have run, to the nanosecond; in hundredths when threads have ended meanwhile. */
function cpuOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in the second field may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
  const coarse = (fields[11] + fields[12] + fields[13] + fields[14]) / TICKS_A_SECOND
  const threads = readdirSync(`/proc/${pid}/task`).map((task) => readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8'))
  const exact = threads.reduce((sum, thread) => sum + Number(thread.split(' ')[0]) / 1e9, 0)
  return Math.abs(exact - coarse) < 0.03 ? exact : coarse
}

/** CPU seconds that a process and its children have used, in user and system mode. */
export const cpu = (pid) => [pid, ...children(pid)].reduce((sum, one) => sum + cpuOf(one), 0)

function status(pid, name) {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))
  return Number(line?.[1] ?? 0) * 1024
}

/** Bytes of memory: the most since the last `forgetPeak`, and now. */
export const memory = (pid) => ({ peak: status(pid, 'VmHWM'), now: status(pid, 'VmRSS') })

/** The peak begins anew. */
export const forgetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5')

/** Waits until the server has had nothing to do for `seconds`: what it puts off also costs. */
export async function quiet(pid, seconds, atMost = 90) {
  let [before, still] = [cpu(pid), 0]
  for (let waited = 0; waited < atMost && still < seconds; waited += 0.5) {
    await sleep(500)
    const after = cpu(pid)
    still = after - before < 0.03 ? still + 0.5 : 0
    before = after
  }
}

/** Share of the machine's CPU time that others than `pids` used since the last call with the same `since`. */
export function machine() {
  const [, ...times] = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).map(Number)
  const total = times.slice(0, 8).reduce((sum, time) => sum + time, 0)
  return { total: total / TICKS_A_SECOND, idle: (times[3] + times[4]) / TICKS_A_SECOND }
}

export { sleep }
