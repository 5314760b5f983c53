import { once } from 'node:events'
import http from 'node:http'

const actions = ['kill', 'start', 'freeze', 'thaw']

/**
 * Lets a test take a part of its own stack away and give it back: `POST /<part>/<action>`. The runner alone can do
 * that: whatever else ended a part would be told as a stack that failed, and nobody else knows its environment.
 */
export async function serveControl(crew) {
  const server = http.createServer(async ({ method, url }, response) => {
    const [, part, action] = url.split('/')
    const isKnown = method === 'POST' && crew.has(part) && actions.includes(action)
    const failure = isKnown
      ? await crew[action](part).catch(({ message }) => message)
      : 'No such part or action'
    response.writeHead(failure ? 404 : 204)
    response.end(failure)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => void server.close() }
}
