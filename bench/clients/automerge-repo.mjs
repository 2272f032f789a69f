// A client of automerge-repo's protocol, without storage of its own. samod's server speaks the same protocol.
import { ImmutableString } from '@automerge/automerge'
import { Repo, encodeHeads, stringifyAutomergeUrl } from '@automerge/automerge-repo'
import { WebSocketClientAdapter } from '@automerge/automerge-repo-network-websocket'
import { each } from './stage.mjs'

/** The address of a document with this id. */
export const urlOf = (id) => stringifyAutomergeUrl({ documentId: Uint8Array.from(Buffer.from(id, 'hex')) })

/** Texts that are replaced as a whole, as every system here keeps them. */
export const scalar = (text) => new ImmutableString(text)

export class Client {
  constructor(port) {
    this.adapter = new WebSocketClientAdapter(`ws://127.0.0.1:${port}`)
    this.repo = new Repo({ network: [this.adapter] })
    this.handles = new Map()
    this.waiting = new Map()
    // Not `whenReady`: it gives up after a second, and a document that nobody is asked for is «unavailable».
    this.peer = new Promise((resolve) => this.repo.networkSubsystem.once('peer', resolve))
    this.watch = () => {}
    // The server has what we have when it says so in its sync state: there is no other acknowledgement.
    this.repo.synchronizer.on('sync-state', ({ documentId, syncState }) => {
      const heads = syncState.theirHeads
      const wait = this.waiting.get(documentId)
      if (wait && heads && wait.heads === encodeHeads(heads).join()) {
        this.waiting.delete(documentId)
        wait.resolve()
      }
    })
  }

  async open(sheets) {
    await this.peer
    await each(sheets, 100, async (sheet) => {
      const handle = await this.repo.find(urlOf(sheet.id))
      handle.on('change', ({ doc }) => this.watch(sheet.id, String(doc.remark)))
      this.handles.set(sheet.id, handle)
    })
  }

  value(id, field) {
    return String(this.handles.get(id).doc()[field])
  }

  change(id, field, value) {
    this.handles.get(id).change((doc) => {
      doc[field] = scalar(value)
    })
  }

  /** Resolves when the server says that it has the documents as we have them now. */
  acknowledged(ids) {
    return Promise.all(
      ids.map((id) => {
        const handle = this.handles.get(id)
        return new Promise((resolve) => this.waiting.set(handle.documentId, { heads: handle.heads().join(), resolve }))
      }),
    )
  }

  offline() {
    this.adapter.disconnect()
  }

  online() {
    this.adapter.connect(this.repo.peerId, { isEphemeral: true })
  }
}
