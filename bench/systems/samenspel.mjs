// Samenspel: the release binary of the server, devices that are paired for real.
import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Program, finish } from '../measure.mjs'

export const name = 'samenspel'
export const title = 'Samenspel'
const options = (context) => ({ docs: context.docs, clients: context.clients })
const args = (values) => Object.entries(values).flatMap(([key, value]) => [`--${key}`, String(value)])

export async function serve(context, folder) {
  const data = `${folder}/data`
  mkdirSync(data, { recursive: true })
  const env = {
    ...process.env,
    SAMENSPEL_LOG: 'warn',
    SAMENSPEL_COORDINATOR_NAME: 'Bench',
    SAMENSPEL_COORDINATOR_PASSWORD: 'een lang wachtwoord',
  }
  const listen = `127.0.0.1:${context.freePort}`
  const program = new Program(context.server, ['serve', '--data', data, '--listen', listen], { env })
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(`http://${listen}/login`)
      return { program, port: context.freePort }
    } catch {
      await sleep(50)
    }
  }
  throw new Error(`the server does not answer: ${program.noise}`)
}

/** Fills an empty folder with a centre and its documents. */
export async function preload(context, folder) {
  const { program, port } = await serve(context, folder)
  const devices = `${folder}/devices.json`
  const url = `http://127.0.0.1:${port}`
  const a_stand = Math.max(1, Math.ceil(context.idle / context.clients))
  await finish(context.drive, ['setup', ...args({ data: `${folder}/data`, url, devices, stands: context.clients, 'a-stand': a_stand, desks: context.desks })])
  await finish(context.drive, ['preload', ...args({ port, devices, ...options(context) })])
  await program.stop()
}

/** Idle devices have been connected before: they keep cursors. The server that told them is not the one measured. */
export async function before(context, folder, scenario) {
  if (scenario !== 'idle') return
  const { program, port } = await serve(context, folder)
  await finish(context.drive, ['settle', ...args({ port, devices: `${folder}/devices.json`, ...options(context) })])
  await program.stop()
}

export function play(context, folder, port, scenario, values) {
  const clients = scenario === 'idle' ? context.clients : values.clients ?? context.clients
  const all = { port, devices: `${folder}/devices.json`, ...values, docs: context.docs, clients }
  return new Program(context.drive, [scenario, ...args(all)])
}
