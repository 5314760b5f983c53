'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { holidaysOptions } from '@/lib/holidays/queries'
import { preferencesOptions } from '@/lib/preferences/queries'
import { isQuiet } from '@/lib/quiet-hours'
import { useApi } from '../shell/api-context'
import type { ArrivalSound } from '../shell/arrival-sound'
import { noSound, SoundContext } from '../shell/sound-context'

// What was chosen in another tab or on another device holds here after this, and a burst asks no more often.
const staleMs = 5_000

/** Its code comes after the first paint: nothing arrives before that. */
export function SoundProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const api = useApi()
  const [sound, setSound] = useState(noSound)

  useEffect(() => {
    let opened: ArrivalSound | undefined
    let isGone = false

    async function isWanted() {
      const [{ sound, quietHours }, holidays] = await Promise.all([
        client.fetchQuery({ ...preferencesOptions(api), staleTime: staleMs }),
        // Unread, they silence nothing: Sundays are known without them.
        client.fetchQuery(holidaysOptions(api)).catch(() => []),
      ])
      const days = holidays.map(({ date }) => date)
      return sound && !isQuiet(quietHours, Date.now(), days)
    }

    import('../shell/arrival-sound').then(({ createArrivalSound }) => {
      if (isGone) return
      opened = createArrivalSound({ isWanted })
      setSound(opened)
    })
    return () => {
      isGone = true
      opened?.stop()
    }
  }, [client, api])

  return <SoundContext value={sound}>{children}</SoundContext>
}
