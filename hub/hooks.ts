import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connection } from './connection'
import type { ClientMessage } from './messages'

type Next = () => void

type Delivery = { event: string; channel: string }

/** Where `faults/` takes hold. Each stands around one step of the server, which happens when `next` is called. */
export type Hooks = {
  greet(connection: Connection, next: Next): void
  receive(connection: Connection, message: ClientMessage, next: Next): void
  deliver(connection: Connection, delivery: Delivery, next: Next): void
  request(request: IncomingMessage, response: ServerResponse, next: Next): void
}

export const noHooks: Hooks = {
  greet: (_connection, next) => next(),
  receive: (_connection, _message, next) => next(),
  deliver: (_connection, _delivery, next) => next(),
  request: (_request, _response, next) => next(),
}
