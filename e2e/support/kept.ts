import type { Page } from '@playwright/test'

/** Whose snapshots the browser keeps, by the numbers of the users. Creates nothing where there is nothing. */
export function keptSnapshots(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const name = 'vigia-feed'
    const known = await indexedDB.databases()
    if (!known.some((database) => database.name === name)) return []
    return new Promise<unknown[]>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = reject
      opening.onsuccess = () => {
        const keys = opening.result.transaction('snapshots').objectStore('snapshots').getAllKeys()
        keys.onerror = reject
        keys.onsuccess = () => {
          opening.result.close()
          resolve(keys.result)
        }
      }
    })
  })
}
