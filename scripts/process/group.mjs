import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A queue worker finishes the job it holds and SQLite closes its log: both within a second or two. */
const graceMs = 5_000
const pollMs = 50

/** Ends every process of a group: asks first, then insists. */
export async function endGroup(group) {
  if (!signalGroup(group, 'SIGTERM')) return
  if (await isGoneWithin(group, graceMs)) return
  signalGroup(group, 'SIGKILL')
  await isGoneWithin(group, graceMs)
}

export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal)
    return true
  } catch {
    return false
  }
}

export function isAlive(group) {
  return signalGroup(group, 0) && !isOnlyZombies(group)
}

async function isGoneWithin(group, limitMs) {
  for (let waited = 0; waited < limitMs; waited += pollMs) {
    if (!isAlive(group)) return true
    await pause(pollMs)
  }
  return !isAlive(group)
}

/** Orphans stay in the table until the first process of the machine reads their end, in some containers never. */
function isOnlyZombies(group) {
  try {
    const members = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(stateAndGroup)
      .filter((found) => found?.group === group)
    return members.length > 0 && members.every(({ state }) => state === 'Z')
  } catch {
    return false
  }
}

function stateAndGroup(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state, group: Number(group) }
  } catch {
    return null
  }
}
