// samod's server with its file storage, which has the format of automerge-repo's; the clients are automerge-repo's.
import { player, started } from './node.mjs'

export { preload } from './automerge-repo.mjs'

export const name = 'samod'
export const title = 'samod 0.16'

export const serve = (context, folder) => started(context.samod, [`${folder}/data`])

export const play = player(name)
