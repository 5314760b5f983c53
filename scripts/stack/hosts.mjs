import { networkInterfaces } from 'node:os'

const wildcards = new Set(['0.0.0.0', '::'])

/**
 * Where the two public listeners bind, and the name by which a browser reaches them.
 * @param {Record<string, string | undefined>} env
 * @param {Record<string, { family: string, internal: boolean, address: string }[] | undefined>} interfaces
 */
export function hostsOf(env = process.env, interfaces = networkInterfaces()) {
  const bind = env.HOST || '127.0.0.1'
  if (!wildcards.has(bind)) return { bind, open: bind }
  const outside = Object.values(interfaces)
    .flat()
    .find((address) => address.family === 'IPv4' && !address.internal)
  return { bind, open: outside?.address ?? '127.0.0.1' }
}
