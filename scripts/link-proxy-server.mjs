import { once } from 'node:events'
import http from 'node:http'
import { createLinkProxy } from './link-proxy.mjs'

const actions = {
  cut: 'cut',
  'black-hole': 'blackHole',
  strand: 'strand',
  delay: 'delay',
  throttle: 'throttle',
  mend: 'mend',
}

const [targetHost, targetPort] = process.env.LINK_TARGET.split(':')
const proxy = await createLinkProxy({
  targetHost,
  targetPort: Number(targetPort),
  port: Number(process.env.LINK_PORT ?? 0),
})

const control = http.createServer((request, response) => {
  // `/delay/700`: an action, and for some a measure.
  const [, name, measure] = request.url.split('/')
  const action = request.method === 'POST' ? actions[name] : undefined
  if (action) proxy[action](Number(measure))
  response.writeHead(action ? 200 : 404, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ connections: proxy.connections() }))
})
control.listen(Number(process.env.LINK_CONTROL_PORT ?? 0), '127.0.0.1')
await once(control, 'listening')

console.log(
  JSON.stringify({ listening: { host: proxy.host, port: proxy.port }, control: control.address().port }),
)

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    await proxy.close()
    process.exit(0)
  })
}
