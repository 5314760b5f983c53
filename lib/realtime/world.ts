import { type OpenConnection, openConnection } from './connection'
import { browserPage, type Page } from './page'
import { browserSnapshots, type Snapshots } from './snapshots'
import { browserTabs, type Tabs } from './tabs'

/** What lies outside this folder and has a will of its own; benches and tests hand in theirs. */
export type World = {
  page: Page
  /** Null: this screen is on its own. */
  tabs: Tabs | null
  /** Null: nothing is kept. */
  snapshots: Snapshots | null
  openConnection: OpenConnection
  send: typeof fetch
  random(): number
}

export const browserWorld = (): World => ({
  page: browserPage,
  tabs: browserTabs(),
  snapshots: browserSnapshots,
  openConnection,
  send: (...request) => fetch(...request),
  random: Math.random,
})
