// Hocuspocus with its database extension over LevelDB; its own debounce of two to ten seconds stays.
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { ClassicLevel } from 'classic-level'

const db = new ClassicLevel(process.argv[2], { valueEncoding: 'buffer' })
await db.open()
const server = Server.configure({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  // Nor does it hang up on a busy client, for the same reason as automerge-repo's server.
  timeout: 300_000,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        try {
          return await db.get(documentName)
        } catch (error) {
          if (error.code === 'LEVEL_NOT_FOUND') return null
          throw error
        }
      },
      // On disk before it counts as stored, as with everybody here who can.
      store: ({ documentName, state }) => db.put(documentName, state, { sync: true }),
    }),
  ],
})
await server.listen()
console.log(JSON.stringify({ port: server.address.port }))
