import { createHttpApi } from '../../lib/http'
import { createRealtime } from '../../lib/realtime/client'
import type { FeedRow, FeedRows } from '../../lib/realtime/feed'
import { Rows } from '../../lib/realtime/rows'

// In place of the script of the bare page: it does what that does, and loses, doubles and hides nothing.

const list = document.querySelector('ol')
const badge = document.querySelector('output')
const nothing = () => {}
let shown: FeedRows = Rows.none

/** As the bare page draws it. */
function draw({ fields }: FeedRow) {
  const row = document.createElement('li')
  row.textContent = `${fields.client_name} Bs ${fields.amount}`
  list?.prepend(row)
}

async function read(path: string) {
  const answer = await fetch(path)
  return answer.json()
}

const settings = await read('/api/broadcasting/auth')
const { data } = await read('/api/backend/me')
const userId: number = data.user.id
const api = createHttpApi({ userId, onUnauthenticated: nothing })
const realtime = createRealtime({ api, userId, settings, onSignedOut: nothing })

realtime.feed.subscribe(() => {
  const rows = realtime.feed.rows()
  for (const row of (rows.addedTo(shown) ?? []).reverse()) draw(row)
  shown = rows
})
realtime.unread.subscribe(() => {
  if (badge) badge.textContent = `${realtime.unread.get()}`
})
realtime.status.subscribe(() => {
  if (realtime.status.get().state === 'live') document.title = 'Ready'
})
realtime.start()
