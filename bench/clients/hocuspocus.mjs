// A client of Hocuspocus: one socket, one provider a document.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { each, promised } from './stage.mjs'

export class Client {
  constructor(port) {
    this.socket = new HocuspocusProviderWebsocket({
      url: `ws://127.0.0.1:${port}`,
      WebSocketPolyfill: WebSocket,
      // A client that waits for a busy server must not hang up on it.
      messageReconnectTimeout: 900_000,
    })
    this.providers = new Map()
    this.watch = () => {}
  }

  async open(sheets) {
    await each(sheets, 1000, async (sheet) => {
      const synced = promised()
      const document = new Y.Doc()
      const provider = new HocuspocusProvider({
        websocketProvider: this.socket,
        name: sheet.id,
        document,
        // Cursors and names of those present are nothing that is compared here.
        awareness: null,
        onSynced: synced.resolve,
      })
      const fields = document.getMap('fields')
      this.providers.set(sheet.id, { provider, fields })
      await synced.promise
      fields.observe(() => this.watch(sheet.id, fields.get('remark')))
    })
  }

  value(id, field) {
    return this.providers.get(id).fields.get(field)
  }

  change(id, field, value) {
    this.providers.get(id).fields.set(field, value)
  }

  /** Resolves when the server has said of every document that it took the changes. */
  acknowledged(ids) {
    return Promise.all(
      ids.map((id) => {
        const { provider } = this.providers.get(id)
        return new Promise((resolve) => {
          const look = (count) => {
            if (count === 0) {
              provider.off('unsyncedChanges', look)
              resolve()
            }
          }
          provider.on('unsyncedChanges', look)
        })
      }),
    )
  }

  offline() {
    this.socket.disconnect()
  }

  online() {
    this.socket.connect()
  }
}
