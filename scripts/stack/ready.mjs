import path from 'node:path'
import { seededAccounts } from './accounts.mjs'
import { realtimeServer } from './parts.mjs'

/** What ready.json says about a running stack: all that tests, benches and a person need to drive it. */
export function describeStack({ name, folder, ports, hosts, password, database, key, env }, pids, control) {
  return {
    name,
    url: env.web.NEXTAUTH_URL,
    backend: env.web.BACKEND_URL,
    realtime: { host: hosts.open, port: ports.realtime, key, server: realtimeServer() },
    ...(ports.link ? { link: { port: ports.link, control: `http://127.0.0.1:${ports.control}` } } : {}),
    ...(control ? { control } : {}),
    database,
    env: path.join(folder, 'env.json'),
    accounts: seededAccounts(password),
    pids: { runner: process.pid, ...pids },
  }
}
