// Hocuspocus with its database extension over LevelDB.
import { ClassicLevel } from 'classic-level'
import * as Y from 'yjs'
import { workload } from '../clients/stage.mjs'
import { player, started } from './node.mjs'

export const name = 'hocuspocus'
export const title = 'Hocuspocus 2.15.3'

export const serve = (_context, folder) => started(process.execPath, ['servers/hocuspocus.mjs', `${folder}/data`])

/** Stores the documents as the server would. */
export async function preload(context, folder) {
  const db = new ClassicLevel(`${folder}/data`, { valueEncoding: 'buffer' })
  await db.open()
  for (const sheet of await workload(context.workload, context.docs)) {
    const doc = new Y.Doc()
    const fields = doc.getMap('fields')
    doc.transact(() => Object.entries(sheet.fields).forEach(([key, value]) => fields.set(key, value)))
    await db.put(sheet.id, Buffer.from(Y.encodeStateAsUpdate(doc)))
  }
  await db.close()
}

export const play = player(name)
