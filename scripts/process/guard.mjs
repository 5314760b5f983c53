// Runs one command in a process group of its own and ends that whole group when the command ends, when it is told
// to, or when whoever started it is gone, even by SIGKILL: the closing of the channel is what tells.
import { spawn } from 'node:child_process'
import { endGroup } from './group.mjs'

const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] })
let ending

function end() {
  ending ??= child.pid === undefined ? Promise.resolve() : endGroup(child.pid)
  return ending
}

function tell(message) {
  // The runner may die between the question and the answer; 'disconnect' then does what is needed.
  if (process.connected) process.send(message, () => {})
}

child.on('spawn', () => tell({ group: child.pid }))
child.on('error', (error) => {
  tell({ failure: error.code === 'ENOENT' ? `${command} is not installed` : error.message })
  process.exit(127)
})
child.on('exit', async (code, signal) => {
  await end()
  tell({ code, signal })
  process.exit(code ?? 1)
})

process.on('message', end)
process.on('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
