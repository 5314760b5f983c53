'use client'

import { useEffect, useState } from 'react'
import type { Diagnosis } from '@/lib/realtime/diagnosis'
import { useRealtime } from '../shell/realtime-context'

/** The diagnosis of each second: ages are read off it. Null before the realtime part is there. */
export function useDiagnosis(): { diagnosis: Diagnosis; now: number } | null {
  const realtime = useRealtime()
  const [at, setAt] = useState<{ diagnosis: Diagnosis; now: number } | null>(null)

  useEffect(() => {
    const look = () => setAt({ diagnosis: realtime.diagnose(), now: Date.now() })
    look()
    const clock = setInterval(look, 1_000)
    return () => clearInterval(clock)
  }, [realtime])

  return at?.diagnosis.openedAt ? at : null
}
