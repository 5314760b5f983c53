import path from 'node:path'
import { claimPort } from '../process/ports.mjs'
import { makeEnv } from './env.mjs'
import { hostsOf } from './hosts.mjs'
import { demoPassword, makeSecrets } from './secrets.mjs'

const usualPorts = { web: 3000, laravel: 8000, realtime: 8080 }

/** Everything that is decided before the first process starts: ports, secrets, the environment of each part. */
export async function planStack({ folder, logs, withLink, usual, buildFolder, caches }) {
  const hosts = hostsOf()
  const wanted = { ...usualPorts, ...(withLink ? { link: 0, control: 0 } : {}) }
  const claims = {}
  for (const [part, port] of Object.entries(wanted)) {
    const host = part === 'web' || part === 'realtime' ? hosts.bind : '127.0.0.1'
    claims[part] = await claimPort(usual ? port : 0, host)
  }
  const ports = Object.fromEntries(Object.entries(claims).map(([part, claim]) => [part, claim.port]))
  const database = path.join(folder, 'database.sqlite')
  const password = demoPassword()
  const log = path.join(logs, 'laravel.log')
  const secrets = makeSecrets()
  return {
    hosts,
    ports,
    password,
    database,
    caches,
    key: secrets.realtime.key,
    env: makeEnv({ database, log, password, buildFolder, caches, hosts, secrets, ports }),
    releasePorts: () => Object.values(claims).forEach((claim) => void claim.release()),
  }
}
