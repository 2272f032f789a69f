// The results as Markdown.
import { titleOf } from './cells.mjs'

const times = (value) => (Number.isFinite(value) ? `${value >= 10 ? value.toFixed(0) : value.toFixed(2)}×` : '–')
const mega = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1)
const row = (cells) => `| ${cells.join(' | ')} |`
const rows = (head, body) => [row(head), row(head.map((_, at) => (at ? '--:' : '---'))), ...body.map(row)]

/** Ratios to Samenspel of at least this many hundredths of a second mean something: the kernel counts in those. */
const least = (seconds) => Math.max(seconds, 0.01)

const shapes = {
  burst: bytesAndCpu,
  cold: bytesAndCpu,

  live(ours, lines, floor) {
    const head = ['', 'p50 ms', 'p99 ms', 'most ms', 'p50 to echo', 'p99 to echo', 'server CPU ms a save']
    const one = (title, { visible, cpu_s }) => [
      title,
      ...['p50', 'p99', 'max'].map((name) => visible[name].toFixed(2)),
      times(visible.p50 / floor.visible.p50),
      times(visible.p99 / floor.visible.p99),
      cpu_s === undefined ? '–' : ((1000 * cpu_s) / visible.count).toFixed(2),
    ]
    return [head, [one('WebSocket echo and one write to disk', floor), ...lines.map(([title, it]) => one(title, it))]]
  },

  idle(ours, lines) {
    const head = ['', 'server before, MB', 'with clients, MB', 'peak, MB', 'KB a client', 'peak to Samenspel']
    return [
      head,
      lines.map(([title, it]) => [
        title,
        mega(it.memory_before),
        mega(it.memory_after),
        mega(it.memory_peak),
        ((it.memory_after - it.memory_before) / 1000 / it.clients).toFixed(1),
        times(it.memory_peak / ours?.memory_peak),
      ]),
    ]
  },
}

function bytesAndCpu(ours, lines, floor) {
  const head = ['', 'server CPU s', 'to Samenspel', 'wall s', 'to Samenspel', 'up MB', 'down MB', 'bytes to floor', 'peak memory MB', 'clients’ CPU s']
  const least_bytes = floor.up + floor.down
  const body = lines.map(([title, it]) => [
    title,
    it.cpu_s.toFixed(2),
    times(it.cpu_s / least(ours?.cpu_s)),
    (it.wall_ms / 1000).toFixed(2),
    times(it.wall_ms / ours?.wall_ms),
    mega(it.up),
    mega(it.down),
    times((it.up + it.down) / least_bytes),
    mega(it.memory_peak),
    it.clients_cpu_s.toFixed(1),
  ])
  return [head, [['floor (zstd-3)', '', '', '', '', mega(floor.up), mega(floor.down), '1×', '', ''], ...body]]
}

/** All cells that are known. */
export function table(plan, names, titles, known) {
  const parts = plan.cells.map((cell) => {
    const results = names.map((name) => [titles[name], known(cell, name), name]).filter(([, it]) => it)
    const floor = known(cell, 'floor')
    if (!results.length) return ''
    const ours = results.find(([, it, name]) => name === 'samenspel' && !it.note)?.[1]
    const fine = results.filter(([, it]) => !it.note)
    const [head, body] = shapes[cell.scenario](ours, fine, floor)
    for (const [title, it] of results.filter(([, it]) => it.note)) {
      body.push([title, it.note, ...head.slice(2).map(() => '')])
    }
    return [`### ${titleOf(cell, plan)}`, '', ...rows(head, body), ''].join('\n')
  })
  return parts.filter(Boolean).join('\n')
}
