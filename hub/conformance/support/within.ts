/** No test waits longer for what should happen at once. */
const patienceMs = 5_000

export async function within<T>(promise: Promise<T>, what: string, ms = patienceMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms} ms for ${what}`)), ms)
  })
  return await Promise.race([promise, timeout]).finally(() => clearTimeout(timer))
}
