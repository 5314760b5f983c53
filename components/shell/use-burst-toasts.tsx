'use client'

import { type ReactNode, useEffect, useEffectEvent } from 'react'
import type { toast } from 'sonner'
import type { FeedRow } from '@/lib/realtime/feed'
import type { Burst } from './burst'
import { createBurstToasts } from './burst-toasts'
import { useRealtime } from './realtime-context'
import { useSound } from './sound-context'
import { areToastsHeld, createToastLife } from './toast-life'

export type Toaster = typeof toast

type BurstToasts<Row extends { id: number }, Grown extends Burst<Row>> = {
  toast: Toaster
  /** What distinguishes its toasts from those of others. */
  name: string
  /** Those of the rows that are told here. */
  select(rows: readonly FeedRow[]): readonly Row[]
  grow(burst: Grown | null, row: Row, now: number): Grown
  card(burst: Grown, close: () => void): ReactNode
  tell(burst: Grown): void
}

/** Shows what arrives in the shell's toaster, and lets it be heard. */
export function useBurstToasts<Row extends { id: number }, Grown extends Burst<Row>>(
  options: BurstToasts<Row, Grown>,
) {
  const { arrivals } = useRealtime()
  const { toast, name } = options
  const sound = useSound()
  const select = useEffectEvent(options.select)
  const grow = useEffectEvent(options.grow)
  const tell = useEffectEvent(options.tell)
  const card = useEffectEvent(options.card)
  const announce = useEffectEvent(() => sound.announce())

  useEffect(() => {
    const life = createToastLife(toast.dismiss, areToastsHeld)
    const toasts = createBurstToasts<Row, Grown>({
      grow: (burst, row, now) => grow(burst, row, now),
      tell: (burst) => tell(burst),
      announce: () => announce(),
      show(burst) {
        const id = `${name}-${burst.first.id}`
        const content = card(burst, () => toast.dismiss(id))
        toast.custom(() => <>{content}</>, { id, duration: Number.POSITIVE_INFINITY })
        life.begin(id)
      },
    })
    const stop = arrivals.subscribe((rows) => toasts.add(select(rows)))
    return () => {
      stop()
      life.stop()
      toasts.stop()
    }
  }, [arrivals, toast, name])
}
