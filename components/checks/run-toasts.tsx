'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { checkFinished } from '@/lib/checks/events'
import { checkOptions } from '@/lib/checks/queries'
import { eventOf } from '@/lib/event'
import { useApi } from '../shell/api-context'
import { useRealtime } from '../shell/realtime-context'
import { useSound } from '../shell/sound-context'
import { areToastsHeld, createToastLife } from '../shell/toast-life'
import { isWorthToast } from './run-news'
import { RunToast } from './run-toast'

/** One toast for each run of the check, however many streams and credits it told. Shown in the shell's own toaster. */
export function RunToasts() {
  const { arrivals } = useRealtime()
  const client = useQueryClient()
  const api = useApi()
  const sound = useSound()

  const ask = useEffectEvent(async (runId: number) => {
    // Fresh: a run that was opened while it went on is in the cache as it was then.
    const { pages } = await client.fetchInfiniteQuery({ ...checkOptions(api, runId), staleTime: 0 })
    return pages[0]
  })

  const announce = useEffectEvent(() => sound.announce())

  useEffect(() => {
    const told = new Set<number>()
    let life: ReturnType<typeof createToastLife> | undefined

    async function tell(runId: number) {
      const [page, { toast }] = await Promise.all([ask(runId), import('sonner')])
      if (!page || !isWorthToast(page)) return
      const id = `check-${runId}`
      toast.custom(() => <RunToast run={page.run} onClose={() => toast.dismiss(id)} />, {
        id,
        duration: Number.POSITIVE_INFINITY,
      })
      life ??= createToastLife(toast.dismiss, areToastsHeld)
      life.begin(id)
      announce()
    }

    const stop = arrivals.subscribe((rows) => {
      const runs = rows
        .flatMap((row) => eventOf(checkFinished, row)?.runId ?? [])
        .filter((runId) => !told.has(runId))
      for (const runId of runs) told.add(runId)
      // After an absence of hours the newest says how things stand; the bell and the list keep the others.
      if (runs.length > 0) tell(Math.max(...runs)).catch(leaveToBell)
    })
    return () => {
      stop()
      life?.stop()
    }
  }, [arrivals])

  return null
}

/** The server could not be asked: the bell counts the run all the same, and its list leads to it. */
function leaveToBell() {}
