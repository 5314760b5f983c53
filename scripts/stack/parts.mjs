import { existsSync } from 'node:fs'
import path from 'node:path'
import { backend, nodeTool, root } from '../paths.mjs'

export function realtimeServer() {
  return existsSync(path.join(backend, 'vendor', 'laravel', 'reverb')) ? 'reverb' : 'hub'
}

/**
 * The long-running programs of a stack. `answers` is what must respond before the stack counts as ready: an address
 * for HTTP, `{ host, port }` for a bare listener, nothing for workers.
 */
export function partsOf({ mode, hosts, ports, env }) {
  const artisan = (...args) => ({
    command: 'php',
    args: ['artisan', ...args],
    cwd: backend,
    env: env.laravel,
  })
  const queues = '--queue=heartbeat,broadcasts,default'
  const worker = mode === 'dev' ? 'queue:listen' : 'queue:work'
  const sleep = mode === 'dev' ? 1 : 0.05
  return {
    laravel: {
      // --no-reload, or artisan ignores PHP_CLI_SERVER_WORKERS; PHP reads changed files at each request anyway.
      ...artisan('serve', '--no-reload', '--host=127.0.0.1', `--port=${ports.laravel}`),
      answers: `http://127.0.0.1:${ports.laravel}/api/health`,
    },
    realtime: {
      ...realtimeProgram({ mode, hosts, ports, env }),
      answers: { host: hosts.bind, port: ports.realtime },
    },
    queue: artisan(worker, queues, `--sleep=${sleep}`),
    // A run of the check may take minutes, and no heartbeat or broadcast waits behind it.
    checks: artisan(worker, '--queue=checks', '--timeout=240', '--tries=1', `--sleep=${sleep}`),
    // schedule:work waits for the next full minute; until then screens would lack the heartbeat that proves them live.
    scheduler: {
      ...artisan(),
      command: 'sh',
      args: ['-c', '(php artisan schedule:run &); exec php artisan schedule:work'],
    },
    ...(ports.link ? { link: linkProgram({ hosts, ports }) } : {}),
    web: {
      command: process.execPath,
      args: [
        nodeTool('next', 'dist', 'bin', 'next'),
        ...[mode === 'dev' ? 'dev' : 'start', '-H', hosts.bind, '-p', `${ports.web}`],
      ],
      cwd: root,
      env: { ...env.web, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
      answers: `http://${hosts.bind}:${ports.web}/login`,
    },
  }
}

function realtimeProgram({ mode, hosts, ports, env }) {
  if (realtimeServer() === 'reverb') {
    const args = ['artisan', 'reverb:start', `--host=${hosts.bind}`, `--port=${ports.realtime}`]
    return { command: 'php', args, cwd: backend, env: env.laravel }
  }
  const tsx = mode === 'dev' ? [nodeTool('tsx', 'dist', 'cli.mjs'), 'watch'] : ['--import', 'tsx']
  return { command: process.execPath, args: [...tsx, 'hub/main.ts'], cwd: root, env: env.hub }
}

/** The wire that browser tests cut: it stands between the browsers and the realtime server. */
function linkProgram({ hosts, ports }) {
  return {
    command: process.execPath,
    args: ['scripts/link-proxy-server.mjs'],
    cwd: root,
    env: {
      LINK_TARGET: `${hosts.bind}:${ports.realtime}`,
      LINK_PORT: `${ports.link}`,
      LINK_CONTROL_PORT: `${ports.control}`,
    },
    answers: { host: '127.0.0.1', port: ports.control },
  }
}
