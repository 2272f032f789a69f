// automerge-repo with its Node WebSocket server and its file storage.
import { mkdirSync } from 'node:fs'
import * as Automerge from '@automerge/automerge'
import { Repo, parseAutomergeUrl } from '@automerge/automerge-repo'
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs'
import { scalar, urlOf } from '../clients/automerge-repo.mjs'
import { workload } from '../clients/stage.mjs'
import { player, started } from './node.mjs'

export const name = 'automerge-repo'
export const title = 'automerge-repo 2.5.6'

export const serve = (_context, folder) => started(process.execPath, ['servers/automerge-repo.mjs', `${folder}/data`])

const scalars = (fields) => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, scalar(value)]))

/** Stores the documents with its own storage adapter, without a network. */
export async function preload(context, folder) {
  mkdirSync(`${folder}/data`, { recursive: true })
  const storage = new NodeFSStorageAdapter(`${folder}/data`)
  const sheets = await workload(context.workload, context.docs)
  for (let from = 0; from < sheets.length; from += 500) {
    // A new one for each part: it keeps every document it has seen.
    const repo = new Repo({ storage, network: [] })
    const ids = sheets.slice(from, from + 500).map((sheet) => {
      const docId = parseAutomergeUrl(urlOf(sheet.id)).documentId
      repo.import(Automerge.save(Automerge.from(scalars(sheet.fields))), { docId })
      return docId
    })
    await repo.flush(ids)
  }
}

export const play = player(name)
