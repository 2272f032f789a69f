// What the peers' clients in Node have in common.
import { Program } from '../measure.mjs'

/** Starts the clients of a peer. */
export function player(system) {
  return (context, _folder, port, scenario, values) => {
    const all = { port, docs: context.docs, workload: context.workload, clients: context.clients, ...values }
    const pairs = Object.entries(all).map(([key, value]) => `${key}=${value}`)
    // 10,000 open documents of a CRDT in one process want more than Node's default heap.
    return new Program(process.execPath, ['--max-old-space-size=6000', 'clients/play.mjs', system, scenario, ...pairs])
  }
}

/** Starts a server that says its port. */
export async function started(command, args, options) {
  const program = new Program(command, args, options)
  const { port } = await program.next()
  return { program, port }
}
