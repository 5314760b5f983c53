import Pusher from 'pusher-js'
import { WebSocket } from 'ws'
import { stack } from '../support/stack'

/** The realtime server lets pages of the product in alone, and the socket that pusher-js takes in Node names no origin. */
export function openSocketsAsPages() {
  // Theirs is the part of a browser's WebSocket that pusher-js uses; ws has all of it but the exact types of its events.
  Pusher.Runtime.createWebSocket = (url: string) =>
    new WebSocket(url, { origin: stack.url }) as unknown as ReturnType<typeof Pusher.Runtime.createWebSocket>
}
