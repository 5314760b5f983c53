export type Fields = Record<string, unknown>

// A byte-order mark is no JSON to PHP either, so it is not swallowed.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Undefined, which JSON cannot say, for bytes that are not UTF-8 and for text that is not JSON. */
export function parseJson(source: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof source === 'string' ? source : utf8.decode(source))
  } catch {
    return undefined
  }
}

/** Also true of a list, which PHP does not tell from a map. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
