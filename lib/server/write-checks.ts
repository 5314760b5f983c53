import 'server-only'

/**
 * Whether a write was made by a page of ours. A form of another site can send neither this content type nor this
 * header; browsers too old to send `Sec-Fetch-Site` still name their origin.
 */
export function isOwnWrite(headers: Headers, { NEXTAUTH_URL }: { NEXTAUTH_URL: string }): boolean {
  if (headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return false
  const site = headers.get('sec-fetch-site')
  return site === null ? headers.get('origin') === new URL(NEXTAUTH_URL).origin : site === 'same-origin'
}
