import type { Channels } from './channels'
import type { Connection } from './connection'
import type { Hooks } from './hooks'

export type App = { id: string; key: string; secret: string }

/** All that the server remembers, and nothing of it outlives the process: it replays nothing. */
export type HubState = {
  app: App
  connections: Set<Connection>
  channels: Channels
  hooks: Hooks
}
