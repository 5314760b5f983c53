import type { Tabs } from '@/lib/realtime/tabs'

const name = 'vigia-sounded'

/** Whether no tab of this browser has sounded in the last `ms`; then it is this one that does. */
export async function claimSound(tabs: Tabs, ms: number): Promise<boolean> {
  let isOwn = false
  await tabs.lock(name, {}, async () => {
    const now = Date.now()
    // The wall clock, which all tabs share; one that was set back must not keep them silent until it has caught up.
    isOwn = Math.abs(now - Number(await tabs.recall(name))) >= ms
    if (isOwn) await tabs.keep(name, `${now}`)
  })
  return isOwn
}
