import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endGroup } from './group.mjs'

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url))

/**
 * Starts a command that cannot outlive this process. `output` is a file descriptor or 'inherit'.
 * `started` gives its process group, `ended` gives `{ code, signal, failure }` once the whole group is gone.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output: number | 'inherit' | 'ignore' }} options
 */
export function startGuarded(command, args, { cwd, env = process.env, output }) {
  const watcher = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
  const heard = { group: undefined, result: undefined }
  const started = new Promise((resolve) => {
    watcher.on('message', (message) => {
      Object.assign(heard, message.group === undefined ? { result: message } : message)
      resolve(heard.group)
    })
    watcher.on('exit', () => resolve(undefined))
  })
  const ended = new Promise((resolve) => {
    watcher.on('error', (error) => resolve({ code: null, signal: null, failure: error.message }))
    watcher.on('exit', async (code, signal) => {
      // Without a last word the guard itself was killed, and its command may still run.
      if (!heard.result && heard.group !== undefined) await endGroup(heard.group)
      resolve(heard.result ?? { code, signal })
    })
  })
  return {
    pid: watcher.pid,
    started,
    ended,
    async stop() {
      if (watcher.connected) watcher.send('stop', () => {})
      await ended
    },
  }
}
