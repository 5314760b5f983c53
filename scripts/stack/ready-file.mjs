import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stackRoot } from '../paths.mjs'
import { isHeld } from '../process/lock.mjs'
import { writePrivate } from './folder.mjs'

/** Describes the demo that runs; a second one beside it, or one that starts while it stops, waits for its turn. */
const front = path.join(stackRoot, 'ready.json')

/** Writes what `stack` says to its own file, and to the front one when it is the demo to be found there. */
export function publish(stack) {
  const own = fileOf(stack.name)
  writePrivate(own, stack)
  const shown = frontStack()
  if (/^demo(-\d+)?$/.test(stack.name) && (shown === null || !isRunning(shown.name)))
    writePrivate(front, stack)
  return own
}

export function withdraw(name) {
  rmSync(fileOf(name), { force: true })
  if (frontStack()?.name === name) rmSync(front, { force: true })
}

/** The stack of that name, or the demo in front, or null when it does not run. */
export function runningStack(name) {
  const stack = name === undefined ? frontStack() : readStack(fileOf(name))
  return stack !== null && isRunning(stack.name) ? stack : null
}

function frontStack() {
  return readStack(front)
}

function isRunning(name) {
  return isHeld(path.join(stackRoot, name, 'lock')) && readStack(fileOf(name)) !== null
}

function fileOf(name) {
  return path.join(stackRoot, name, 'ready.json')
}

function readStack(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
