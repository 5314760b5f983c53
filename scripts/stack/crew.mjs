import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { signalGroup } from '../process/group.mjs'
import { startGuarded } from '../process/guarded.mjs'
import { waitForAnswer } from './answers.mjs'
import { inherited } from './env.mjs'

/** A first `next dev` compiles the page that is asked for, on a small machine for a minute. */
const answerLimitMs = 180_000

/** Starts parts and keeps watch over them: `lost` tells the first that ended without being asked to. */
export function startCrew(parts, logs) {
  const stopping = new AbortController()
  const members = new Map()
  let tellLost
  const lost = new Promise((resolve) => {
    tellLost = resolve
  })

  function launch(name) {
    const part = parts[name]
    const log = path.join(logs, `${name}.log`)
    const output = openSync(log, 'a')
    const env = { ...inherited(), ...part.env }
    const process = startGuarded(part.command, part.args, { cwd: part.cwd, env, output })
    closeSync(output)
    const member = { name, part, log, process, isWanted: true }
    members.set(name, member)
    process.ended.then(({ code, signal, failure }) => {
      const reason = failure ?? (signal ? `signal ${signal}` : `code ${code}`)
      if (member.isWanted) tellLost({ name, log, reason })
    })
  }

  for (const name of Object.keys(parts)) launch(name)

  const answer = ({ part }) =>
    part.answers ? waitForAnswer(part.answers, { limitMs: answerLimitMs, given: stopping.signal }) : null

  async function signal(name, what) {
    signalGroup(await members.get(name).process.started, what)
  }

  return {
    lost,
    has: (name) => members.has(name),
    /** Resolves with the parts that did not answer in time, each `{ name, log, heard }`. */
    async silent() {
      const heard = [...members.values()].map(async (member) => ({ ...member, heard: await answer(member) }))
      return (await Promise.all(heard)).filter(({ heard }) => heard !== null)
    },
    async pids() {
      const groups = [...members.values()].map(async ({ name, process }) => [name, await process.started])
      return Object.fromEntries(await Promise.all(groups))
    },
    /** As a crash would end it, but not told as lost: it is gone until `start`. */
    async kill(name) {
      const member = members.get(name)
      member.isWanted = false
      await signal(name, 'SIGKILL')
      await member.process.ended
    },
    async start(name) {
      if (members.get(name).isWanted) return
      launch(name)
      await answer(members.get(name))
    },
    freeze: (name) => signal(name, 'SIGSTOP'),
    thaw: (name) => signal(name, 'SIGCONT'),
    async stop() {
      stopping.abort()
      await Promise.all([...members.values()].map(({ process }) => process.stop()))
    },
  }
}
