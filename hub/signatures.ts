import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A request signed longer ago, or further ahead, than this is refused: a stolen one cannot be replayed for ever. */
const maxClockSkewSeconds = 600

// Named by the protocol as no part of the signature; body_md5 is recomputed, so that it binds the body.
const unsignedKeys = new Set(['auth_signature', 'body_md5', 'appId', 'appKey', 'channelName'])

export type SignedRequest = {
  method: string
  /** As it stands on the wire, still percent-encoded. */
  path: string
  query: URLSearchParams
  body: Buffer
}

function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `channelData` is part of what is signed whenever the client sent one. */
export function channelSignature(
  secret: string,
  socketId: string,
  channel: string,
  channelData: string | null = null,
): string {
  return hmac(secret, [socketId, channel, ...(channelData ? [channelData] : [])].join(':'))
}

/** `auth` is `key:signature`; what stands before the colon is not looked at. */
export function isChannelAuth(auth: string, expected: string): boolean {
  return isSame(expected, auth.slice(auth.indexOf(':') + 1))
}

export function requestSignature(secret: string, { method, path, query, body }: SignedRequest): string {
  const params = new Map([...query].filter(([key]) => !unsignedKeys.has(key)))
  if (body.length > 0) params.set('body_md5', createHash('md5').update(body).digest('hex'))
  const sorted = [...params].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`)
  return hmac(secret, [method, path, sorted.join('&')].join('\n'))
}

export function judgeRequest(
  secret: string,
  request: SignedRequest,
  nowSeconds: number,
): 'valid' | 'invalid' | 'expired' {
  const given = request.query.get('auth_signature') ?? ''
  if (!isSame(requestSignature(secret, request), given)) return 'invalid'
  const age = Math.abs(nowSeconds - Number(request.query.get('auth_timestamp') ?? Number.NaN))
  return age <= maxClockSkewSeconds ? 'valid' : 'expired'
}
