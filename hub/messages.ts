import { type Fields, isFields, parseJson } from './json'

export type ClientMessage =
  | { kind: 'subscribe'; channel: string; auth: string | null; channelData: string | null }
  | { kind: 'unsubscribe'; channel: string }
  | { kind: 'ping' }
  | { kind: 'pong' }
  | { kind: 'client-event' }
  | { kind: 'other' }
  | { kind: 'malformed' }

const malformed: ClientMessage = { kind: 'malformed' }
const prefix = 'pusher:'

/** Never throws: whatever does not follow the protocol is `malformed`. */
export function readMessage(bytes: Uint8Array): ClientMessage {
  const message = parseJson(bytes)
  return isFields(message) ? readFields(message) : malformed
}

function readFields({ event, channel, data: rawData }: Fields): ClientMessage {
  if (typeof event !== 'string' || event.trim() === '') return malformed
  const data = unwrap(rawData)
  if (event.startsWith(prefix)) return readPusherEvent(event.slice(prefix.length), data)

  const isComplete = typeof channel === 'string' && channel.trim() !== ''
  if (!isComplete || !(data === null || isFields(data))) return malformed
  return { kind: event.startsWith('client-') ? 'client-event' : 'other' }
}

// Clients may send `data` as an object or as a string that holds one.
function unwrap(data: unknown): unknown {
  const inner = typeof data === 'string' ? parseJson(data) : data
  return (inner === undefined ? data : inner) ?? null
}

function readPusherEvent(name: string, data: unknown): ClientMessage {
  const fields = data || {}
  if (!isFields(fields)) return malformed
  switch (name) {
    case 'ping':
    case 'pong':
      return { kind: name }
    case 'subscribe':
      return readSubscribe(fields)
    case 'unsubscribe':
      return isName(fields.channel) ? { kind: 'unsubscribe', channel: fields.channel } : malformed
    default:
      return malformed
  }
}

function readSubscribe({ channel, auth = null, channel_data: channelData = null }: Fields): ClientMessage {
  if (!isName(channel) || !isTextOrNull(auth) || !isTextOrNull(channelData)) return malformed
  if (channelData && parseJson(channelData) === undefined) return malformed
  return { kind: 'subscribe', channel, auth, channelData }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
