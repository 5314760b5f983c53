import 'server-only'

// A payment is 150 bytes, the longest list of cursors 30 kB; Laravel takes as much.
export const limitBytes = 64 * 1024

type Body = { body: Record<string, unknown> } | { refused: 'tooLarge' | 'malformed' }

/** The object in a request, at most 64 kB of it read whatever length it claims. */
export async function readJsonBody(request: Request): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return { refused: 'tooLarge' }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > limitBytes) return { refused: 'tooLarge' }
      chunks.push(chunk)
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    const body: unknown = JSON.parse(text)
    return isObject(body) ? { body } : { refused: 'malformed' }
  } catch {
    return { refused: 'malformed' }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
