/** What the server says, byte for byte as Reverb does: PHP's json_encode escapes slashes and all but ASCII. */
function encode(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Only told to the client, which pings after so long a silence. */
const activityTimeoutSeconds = 30

export const pingFrame = encode({ event: 'pusher:ping' })
export const pongFrame = encode({ event: 'pusher:pong' })

export function establishedFrame(socketId: string): string {
  return encode({
    event: 'pusher:connection_established',
    data: encode({ socket_id: socketId, activity_timeout: activityTimeoutSeconds }),
  })
}

export function subscribedFrame(channel: string): string {
  return encode({ event: 'pusher_internal:subscription_succeeded', data: '{}', channel })
}

/** `data` is passed on as the string that came in; nothing here looks into it. */
export function eventFrame(event: string, data: string, channel: string): string {
  return encode({ event, data, channel })
}

export function errorFrame(code: number, message: string): string {
  return encode({ event: 'pusher:error', data: encode({ code, message }) })
}

export const errors = {
  unknownApp: errorFrame(4001, 'Application does not exist'),
  originRefused: errorFrame(4009, 'Origin not allowed'),
  unauthorized: errorFrame(4009, 'Connection is unauthorized'),
  malformed: errorFrame(4200, 'Invalid message format'),
  noPong: errorFrame(4201, 'Pong reply not received in time'),
  noClientEvents: errorFrame(4301, 'The app does not have client messaging enabled.'),
}
