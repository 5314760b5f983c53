import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startGuarded } from './guarded.mjs'
import { whileRunning } from './lifeline.mjs'

class CommandFailed extends Error {
  name = 'CommandFailed'
}

/** Runs a command to its end with its output in `log`; throws with the last lines of it when it fails. */
export async function run(command, args, { cwd, env, log }) {
  const { code, failure } = await runToEnd(command, args, { cwd, env, log })
  if (code === 0) return
  const what = `${path.basename(command)} ${args.join(' ')}`
  throw new CommandFailed(
    `${failure ?? `${what} failed (code ${code})`}\n${lastLines(log, 40)}\nFull output: ${log}`,
  )
}

/** The same without judging: gives `{ code, signal, failure }`. */
export async function runToEnd(command, args, { cwd, env, log }) {
  mkdirSync(path.dirname(log), { recursive: true })
  const output = openSync(log, 'w')
  const child = startGuarded(command, args, { cwd, env, output })
  closeSync(output)
  return whileRunning(() => child.stop(), child.ended)
}

export function lastLines(file, count) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}
