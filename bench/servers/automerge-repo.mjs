// automerge-repo as its own sync server sets it up: WebSocket, files, documents only to who asks for them.
import { createServer } from 'node:http'
import { Repo } from '@automerge/automerge-repo'
import { WebSocketServerAdapter } from '@automerge/automerge-repo-network-websocket'
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs'
import { WebSocketServer } from 'ws'

// By default it hangs up on a client that answers no ping for five seconds; fifty clients in one process may be that busy.
const KEEP_ALIVE_MS = 300_000

const http = createServer()
const sockets = new WebSocketServer({ server: http })
new Repo({
  network: [new WebSocketServerAdapter(sockets, KEEP_ALIVE_MS)],
  storage: new NodeFSStorageAdapter(process.argv[2]),
  peerId: 'bench-server',
  sharePolicy: async () => false,
})
http.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: http.address().port })))
