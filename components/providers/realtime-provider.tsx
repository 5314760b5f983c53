'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { createHttpApi } from '@/lib/http'
import type { RealtimeSettings } from '@/lib/realtime/connection'
import { createEventRouter } from '@/lib/realtime/event-router'
import type { Realtime } from '@/lib/realtime/realtime'
import { ApiContext } from '../shell/api-context'
import { onSessionEnded } from '../shell/end-session'
import { asleep, RealtimeContext } from '../shell/realtime-context'
import { rowEvents } from '../shell/row-events'
import { leaveEndedSession } from './leave-ended-session'

type RealtimeProviderProps = { user: { id: number }; settings: RealtimeSettings; children: ReactNode }

/** One connection for the life of the page. Its code comes after the first paint. */
export function RealtimeProvider({ user, settings, children }: RealtimeProviderProps) {
  const client = useQueryClient()
  // Pinned: a refreshed layout hands in equal values anew, and a second socket would be opened for them.
  const [life] = useState(() => ({
    userId: user.id,
    settings,
    api: createHttpApi({ userId: user.id, onUnauthenticated: leaveEndedSession }),
  }))
  const [realtime, setRealtime] = useState<Realtime>(asleep)

  useEffect(() => {
    let opened: Realtime | undefined
    let isGone = false
    const events = createEventRouter(Object.values(rowEvents), {
      cancel: (queryKey) => void client.cancelQueries({ queryKey }),
      update: ({ queryKey, update }) => void client.setQueriesData({ queryKey }, update),
      invalidate: (queryKey) => void client.invalidateQueries({ queryKey }),
    })
    import('@/lib/realtime/client').then(({ createRealtime }) => {
      if (isGone) return
      opened = createRealtime({
        ...life,
        onSignedOut: leaveEndedSession,
        onRow: events.onRow,
      })
      setRealtime(opened)
      opened.start()
    })
    return () => {
      isGone = true
      events.stop()
      opened?.stop()
    }
  }, [life, client])

  useEffect(() => onSessionEnded(() => location.assign('/login')), [])

  return (
    <ApiContext value={life.api}>
      <RealtimeContext value={realtime}>{children}</RealtimeContext>
    </ApiContext>
  )
}
