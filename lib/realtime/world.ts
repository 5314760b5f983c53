import { type OpenConnection, openConnection } from './connection'
import { browserPage, type Page } from './page'

/** What lies outside this folder and has a will of its own; benches and tests hand in theirs. */
export type World = {
  page: Page
  openConnection: OpenConnection
  send: typeof fetch
  random(): number
}

export const browserWorld: World = {
  page: browserPage,
  openConnection,
  send: (...request) => fetch(...request),
  random: Math.random,
}
