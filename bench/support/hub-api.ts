import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stack } from './stack'

/** A POST to the realtime server, signed as Laravel signs its own. */
export function signedPath(endpoint: 'batch_events', body: string): string {
  const { REVERB_APP_ID, REVERB_APP_KEY, REVERB_APP_SECRET } = JSON.parse(readFileSync(stack.env, 'utf8'))
  const path = `/apps/${REVERB_APP_ID}/${endpoint}`
  const query = new URLSearchParams({
    auth_key: REVERB_APP_KEY,
    auth_timestamp: `${Math.floor(Date.now() / 1_000)}`,
    auth_version: '1.0',
    body_md5: createHash('md5').update(body).digest('hex'),
  })
  const signature = createHmac('sha256', REVERB_APP_SECRET).update(`POST\n${path}\n${query}`).digest('hex')
  return `${path}?${query}&auth_signature=${signature}`
}
