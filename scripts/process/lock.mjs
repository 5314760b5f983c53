import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const beatMs = 5_000
/** Six missed beats: only a dead holder, or one whose number another process has inherited, is that silent. */
const staleMs = 30_000
const pollMs = 250

/** Takes the lock, or gives null when a living process holds it. The answer releases it. */
export function tryLock(file) {
  const token = randomUUID()
  mkdirSync(path.dirname(file), { recursive: true })
  if (!createFile(file, token) && !takeOver(file, token)) return null

  const beat = setInterval(() => touch(file), beatMs)
  beat.unref()
  return function release() {
    clearInterval(beat)
    if (holderOf(file)?.token === token) rmSync(file, { force: true })
  }
}

/** Does `work` while no other process holds the lock. `onWait(pid)` is called once when it has to wait. */
export async function withLock(file, onWait, work) {
  let told = false
  for (;;) {
    const release = tryLock(file)
    if (release) {
      try {
        return await work()
      } finally {
        release()
      }
    }
    if (!told) onWait(holderOf(file)?.pid)
    told = true
    await pause(pollMs)
  }
}

export function isHeld(file) {
  const holder = holderOf(file)
  return holder !== null && !isDead(holder)
}

/** Only one process may replace a given dead holder: the marker carries that holder's token. */
function takeOver(file, token) {
  const dead = holderOf(file)
  if (dead === null) return createFile(file, token)
  if (!isDead(dead)) return false
  const marker = `${file}.${dead.token}`
  if (!createFile(marker, token)) {
    if (isSilent(statSync(marker, { throwIfNoEntry: false }))) rmSync(marker, { force: true })
    return false
  }
  try {
    if (holderOf(file)?.token !== dead.token) return false
    const fresh = `${file}.${token}`
    createFile(fresh, token)
    renameSync(fresh, file)
    return true
  } finally {
    rmSync(marker, { force: true })
  }
}

function createFile(file, token) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, token }), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function holderOf(file) {
  try {
    const { mtimeMs } = statSync(file)
    return { ...parse(readFileSync(file, 'utf8')), mtimeMs }
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** A file caught between its creation and its content belongs to a living process. */
function parse(text) {
  return text === '' ? { pid: process.pid, token: '' } : JSON.parse(text)
}

function isSilent(stat) {
  return stat !== undefined && Date.now() - stat.mtimeMs > staleMs
}

function isDead({ pid, mtimeMs }) {
  if (isSilent({ mtimeMs })) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // Somebody removed .stack by hand: there is nothing left to keep.
  }
}
