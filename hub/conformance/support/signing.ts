import { createHash, createHmac } from 'node:crypto'
import type { Target } from './target'

// Written from the protocol's description and not from the server's code, so that one checks the other.
function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

export function channelAuth(
  { key, secret }: Target,
  socketId: string,
  channel: string,
  data?: string,
): string {
  return `${key}:${hmac(secret, data === undefined ? `${socketId}:${channel}` : `${socketId}:${channel}:${data}`)}`
}

export type Signing = { method?: string; path: string; body: string; timestamp?: number; secret?: string }

/** Path and query of a signed request. The MD5 stands there only when there is a body. */
export function signedUrl(target: Target, { method = 'POST', path, body, ...given }: Signing): string {
  const { timestamp = Math.floor(Date.now() / 1000), secret = target.secret } = given
  const md5 = body === '' ? '' : `&body_md5=${createHash('md5').update(body).digest('hex')}`
  const query = `auth_key=${target.key}&auth_timestamp=${timestamp}&auth_version=1.0${md5}`
  return `${path}?${query}&auth_signature=${hmac(secret, `${method}\n${path}\n${query}`)}`
}
