// PouchDB Server with LevelDB, as its command line starts it.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import PouchDB from 'pouchdb'
import { workload } from '../clients/stage.mjs'
import { Program } from '../measure.mjs'
import { player } from './node.mjs'

const main = createRequire(import.meta.url).resolve('pouchdb-server/bin/pouchdb-server')

export const name = 'pouchdb'
export const title = 'PouchDB Server 4.2'

export async function serve(context, folder) {
  const data = `${folder}/data`
  mkdirSync(data, { recursive: true })
  const port = context.freePort
  const args = ['--port', port, '--dir', data, '--config', `${folder}/config.json`, '--no-stdout-logs']
  const program = new Program(process.execPath, [main, ...args.map(String)], { cwd: folder })
  for (let tries = 0; tries < 200; tries++) {
    try {
      await (await fetch(`http://127.0.0.1:${port}/`)).text()
      return { program, port }
    } catch {
      await sleep(50)
    }
  }
  throw new Error(`the server does not answer: ${program.noise}`)
}

/** Stores the documents over HTTP, a thousand at a time. */
export async function preload(context, folder) {
  const { program, port } = await serve(context, folder)
  const db = new PouchDB(`http://127.0.0.1:${port}/bench`)
  const sheets = await workload(context.workload, context.docs)
  for (let from = 0; from < sheets.length; from += 1000) {
    await db.bulkDocs(sheets.slice(from, from + 1000).map((sheet) => ({ _id: sheet.id, ...sheet.fields })))
  }
  await program.stop()
}

export const play = player(name)
