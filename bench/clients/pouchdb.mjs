// A client of PouchDB: a database in memory that replicates.
import PouchDB from 'pouchdb'
import memory from 'pouchdb-adapter-memory'

PouchDB.plugin(memory)
let count = 0

/** The server's database. */
export const remoteOf = (port) => new PouchDB(`http://127.0.0.1:${port}/bench`, { skip_setup: true })

export class Client {
  constructor(port) {
    this.remote = remoteOf(port)
    this.local = new PouchDB(`client-${count++}`, { adapter: 'memory' })
    this.watch = () => {}
  }

  /** Takes the documents without the server's filter over all of them, which would cost the server more. */
  async open(sheets, { follow = false } = {}) {
    for (let from = 0; from < sheets.length; from += 1000) {
      const keys = sheets.slice(from, from + 1000).map((sheet) => sheet.id)
      const { rows } = await this.remote.allDocs({ keys, include_docs: true })
      await this.local.bulkDocs(rows.map((row) => row.doc), { new_edits: false })
    }
    if (follow) {
      const { update_seq: since } = await this.remote.info()
      this.pull = this.local.replicate.from(this.remote, { live: true, retry: true, since, batch_size: 1000 })
      this.pull.on('change', ({ docs }) => docs.forEach((doc) => this.watch(doc._id, doc.remark)))
    }
  }

  /** All that the server has, by replication. */
  async fetchAll() {
    await this.local.replicate.from(this.remote, { batch_size: 1000 })
  }

  async value(id, field) {
    return (await this.local.get(id))[field]
  }

  async change(id, field, value) {
    const doc = await this.local.get(id)
    doc[field] = value
    await this.local.put(doc)
  }

  /** Sends what changed; PouchDB answers after the server did. */
  async acknowledged(ids) {
    const sent = await this.local.replicate.to(this.remote, { batch_size: 500 })
    if (sent.doc_write_failures > 0 || sent.docs_written !== ids.length) {
      throw new Error(`written ${sent.docs_written} of ${ids.length}`)
    }
  }

  /** A live replication, for saves one at a time. */
  async live() {
    const { update_seq: since } = await this.local.info()
    this.push = this.local.replicate.to(this.remote, { live: true, retry: true, since })
  }

  /** What a live replication of a client at rest holds open. */
  async rest() {
    const { update_seq: since } = await this.remote.info()
    this.feed = this.remote.changes({ live: true, since })
  }

  offline() {}

  online() {}
}
