// Plays the clients of a peer: node clients/play.mjs <system> <scenario> key=value…
import { done, each, percentiles, promised, ready, workload } from './stage.mjs'

const [system, scenario, ...given] = process.argv.slice(2)
const option = Object.fromEntries(given.map((pair) => pair.split('=')))
const number = (name) => Number(option[name] ?? 0)
const [port, docs, clients, changes, saves] = ['port', 'docs', 'clients', 'each', 'saves'].map(number)
const { Client } = await import(`./${system === 'samod' ? 'automerge-repo' : system}.mjs`)
const FIELD = 'remark'
const now = () => performance.now()

/** What `scenario` of run.mjs measures; each says ready, waits, plays and says how it went. */
const scenarios = {
  async burst() {
    const sheets = await workload(option.workload, clients * changes)
    const observer = new Client(port)
    await observer.open(sheets, { follow: true })
    const wanted = new Map(sheets.map((sheet) => [sheet.id, sheet.edit]))
    const seen = promised()
    observer.watch = (id, value) => {
      if (wanted.get(id) === value) wanted.delete(id)
      if (wanted.size === 0) seen.resolve(now())
    }
    const own = Array.from({ length: clients }, (_, client) => sheets.filter((_, at) => at % clients === client))
    const all = []
    // One after the other: some servers' work grows with documents times connections, and that belongs to the burst.
    for (const its of own) {
      const client = new Client(port)
      await client.open(its)
      client.offline()
      for (const sheet of its) await client.change(sheet.id, FIELD, sheet.edit)
      all.push(client)
    }
    await ready()
    const start = now()
    const acknowledged = all.map(async (client, at) => {
      const answered = client.acknowledged(own[at].map((sheet) => sheet.id))
      client.online()
      await answered
      return now()
    })
    const last = Math.max(...(await Promise.all(acknowledged)))
    const seenAt = await seen.promise
    for (const sheet of sheets) {
      if ((await observer.value(sheet.id, FIELD)) !== sheet.edit) throw new Error('the observer has other values')
    }
    await done({
      wall_ms: Math.max(last, seenAt) - start,
      acknowledged_ms: last - start,
      seen_ms: seenAt - start,
      seen: sheets.length,
    })
  },

  async cold() {
    const sheets = await workload(option.workload, docs)
    await ready()
    const start = now()
    const client = new Client(port)
    await (client.fetchAll ? client.fetchAll() : client.open(sheets))
    const wall_ms = now() - start
    for (const sheet of sheets) {
      if ((await client.value(sheet.id, FIELD)) !== sheet.fields[FIELD]) throw new Error('other values came')
    }
    await done({ wall_ms, seen: sheets.length })
  },

  async live() {
    const turns = Math.min(100, Math.floor(docs / clients))
    const sheets = (await workload(option.workload, turns * clients)).filter((_, at) => at % clients === 0)
    const [a, b] = [new Client(port), new Client(port)]
    await a.open(sheets)
    await b.open(sheets, { follow: true })
    await a.live?.()
    let wait
    b.watch = (_, value) => {
      if (value === wait?.value) wait.resolve(now())
    }
    await ready()
    const visible = []
    for (let save = 0; save < saves; save++) {
      const sheet = sheets[save % turns]
      const value = `${sheet.edit} ${save}`
      const seen = new Promise((resolve) => {
        wait = { value, resolve }
      })
      const saving = now()
      await a.change(sheet.id, FIELD, value)
      visible.push((await seen) - saving)
    }
    await done({ visible: percentiles(visible) })
  },

  async idle() {
    const a_client = Math.floor(docs / clients)
    const sheets = await workload(option.workload, docs)
    await ready()
    const all = []
    await each(Array.from({ length: clients }), 20, async (_, at) => {
      const client = new Client(port)
      all.push(client)
      if (client.rest) await client.rest()
      else await client.open(sheets.slice(at * a_client, (at + 1) * a_client))
    })
    await done({ clients })
  },
}

await scenarios[scenario]()
process.exit(0)
