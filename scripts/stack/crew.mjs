import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { startGuarded } from '../process/guarded.mjs'
import { waitForAnswer } from './answers.mjs'
import { inherited } from './env.mjs'

/** A first `next dev` compiles the page that is asked for, on a small machine for a minute. */
const answerLimitMs = 180_000

/** Starts parts and keeps watch over them: `lost` tells the first that ended without being asked to. */
export function startCrew(parts, logs) {
  const stopping = new AbortController()
  const running = Object.entries(parts).map(([name, part]) => {
    const log = path.join(logs, `${name}.log`)
    const output = openSync(log, 'a')
    const process = startGuarded(part.command, part.args, {
      cwd: part.cwd,
      env: { ...inherited(), ...part.env },
      output,
    })
    closeSync(output)
    return { name, part, log, process }
  })
  const lost = Promise.race(
    running.map(async ({ name, log, process }) => {
      const { code, signal, failure } = await process.ended
      return { name, log, reason: failure ?? (signal ? `signal ${signal}` : `code ${code}`) }
    }),
  )
  return {
    lost,
    /** Resolves with the parts that did not answer in time, each `{ name, log, heard }`. */
    async silent() {
      const slow = await Promise.all(
        running
          .filter(({ part }) => part.answers)
          .map(async ({ name, part, log }) => {
            const heard = await waitForAnswer(part.answers, {
              limitMs: answerLimitMs,
              given: stopping.signal,
            })
            return { name, log, heard }
          }),
      )
      return slow.filter(({ heard }) => heard !== null)
    },
    async pids() {
      const groups = await Promise.all(
        running.map(async ({ name, process }) => [name, await process.started]),
      )
      return Object.fromEntries(groups)
    },
    async stop() {
      stopping.abort()
      await Promise.all(running.map(({ process }) => process.stop()))
    },
  }
}
