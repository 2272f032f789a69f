// automerge-repo with its Node WebSocket server and its file storage.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import * as Automerge from '@automerge/automerge'
import { parseAutomergeUrl } from '@automerge/automerge-repo'
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs'
import { scalar, urlOf } from '../clients/automerge-repo.mjs'
import { each, workload } from '../clients/stage.mjs'
import { player, started } from './node.mjs'

export const name = 'automerge-repo'
export const title = 'automerge-repo 2.5.6'

export const serve = (_context, folder) => started(process.execPath, ['servers/automerge-repo.mjs', `${folder}/data`])

const scalars = (fields) => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, scalar(value)]))

/** Stores the documents with its own storage adapter, one snapshot each, as its storage names them. */
export async function preload(context, folder) {
  mkdirSync(`${folder}/data`, { recursive: true })
  const storage = new NodeFSStorageAdapter(`${folder}/data`)
  await each(await workload(context.workload, context.docs), 100, async (sheet) => {
    const doc = Automerge.from(scalars(sheet.fields))
    const bytes = Automerge.save(doc)
    Automerge.free(doc)
    const { documentId } = parseAutomergeUrl(urlOf(sheet.id))
    await storage.save([documentId, 'snapshot', createHash('sha256').update(bytes).digest('hex')], bytes)
  })
}

export const play = player(name)
