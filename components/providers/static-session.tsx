'use client'

import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { createHttpApi } from '@/lib/http'
import { homeOf } from '@/lib/permissions'
import { meOptions } from '@/lib/session/queries'
import { cutOff, RealtimeContext } from '../shell/realtime-context'
import { UserContext } from '../shell/user-context'
import { leaveEndedSession } from './leave-ended-session'
import { RealtimeProvider } from './realtime-provider'

const settingsSchema = z.object({
  key: z.string(),
  host: z.string(),
  port: z.int(),
  scheme: z.enum(['ws', 'wss']),
})

type StaticSessionProps = {
  children: ReactNode
  /** Otherwise whoever has another home is led there. */
  isForEveryRole?: boolean
}

/**
 * Who is signed in, for a page that is the same HTML for everybody: asked from here, and the API's 401 is its gate.
 * Its children stand from the start and learn the rest when it comes.
 */
export function StaticSession({ children, isForEveryRole = false }: StaticSessionProps) {
  const [api] = useState(() => createHttpApi({ userId: null, onUnauthenticated: leaveEndedSession }))
  const me = useQuery({ ...meOptions(api), refetchInterval: untilAnswered })
  const settings = useQuery({ ...settingsOptions, refetchInterval: untilAnswered }).data
  const user = me.data?.user ?? null
  const isCutOff = user === null && (me.isError || me.isPaused)
  const unreached = useMemo(() => cutOff(Date.now()), [])
  const home = user && homeOf(user.role)

  useEffect(() => {
    if (!isForEveryRole && home !== null && home !== location.pathname) location.replace(home)
  }, [home, isForEveryRole])

  const page = <UserContext value={user}>{children}</UserContext>
  if (isCutOff) return <RealtimeContext value={unreached}>{page}</RealtimeContext>
  if (!user || !settings) return page
  return (
    <RealtimeProvider user={user} settings={settings}>
      {page}
    </RealtimeProvider>
  )
}

const settingsOptions = queryOptions({
  queryKey: ['realtime-settings'],
  queryFn: askSettings,
  staleTime: 'static',
})

const retryMs = 5_000

/** Nothing else on the page would ask again while there is no user yet. */
function untilAnswered({ state }: { state: { status: string } }) {
  return state.status === 'error' && retryMs
}

async function askSettings() {
  const answer = await fetch('/api/broadcasting/auth', { cache: 'no-store' })
  if (!answer.ok) throw new Error(`The settings of the channel were answered ${answer.status}`)
  return settingsSchema.parse(await answer.json())
}
