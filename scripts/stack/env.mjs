/**
 * The environment of each part, whole: nothing is read from a .env file.
 * @param {{ database: string, log: string, password: string, buildFolder?: string, caches?: string,
 *   hosts: { bind: string, open: string }, secrets: ReturnType<typeof import('./secrets.mjs').makeSecrets>,
 *   ports: { web: number, laravel: number, realtime: number, link?: number } }} stack
 */
export function makeEnv({ database, log, password, buildFolder, caches, hosts, secrets, ports }) {
  const url = `http://${hosts.open}:${ports.web}`
  const laravelUrl = `http://127.0.0.1:${ports.laravel}`
  const reverb = {
    REVERB_APP_ID: secrets.realtime.id,
    REVERB_APP_KEY: secrets.realtime.key,
    REVERB_APP_SECRET: secrets.realtime.secret,
  }
  const shared = { VIGIA_DEMO: '1', INTERNAL_SECRET: secrets.internal }
  return {
    laravel: {
      ...shared,
      ...reverb,
      APP_ENV: 'local',
      APP_KEY: secrets.appKey,
      APP_URL: laravelUrl,
      APP_DEBUG: 'false',
      DB_CONNECTION: 'sqlite',
      DB_DATABASE: database,
      QUEUE_CONNECTION: 'database',
      CACHE_STORE: 'database',
      BROADCAST_CONNECTION: 'reverb',
      REVERB_HOST: hosts.bind === '0.0.0.0' || hosts.bind === '::' ? '127.0.0.1' : hosts.bind,
      REVERB_PORT: String(ports.realtime),
      REVERB_SCHEME: 'http',
      REVERB_SERVER_HOST: hosts.bind,
      REVERB_SERVER_PORT: String(ports.realtime),
      NEXT_INTERNAL_URL: `http://${hosts.bind === hosts.open ? hosts.open : '127.0.0.1'}:${ports.web}`,
      VIGIA_DEMO_PASSWORD: password,
      LOG_CHANNEL: 'single',
      LOG_PATH: log,
      PHP_CLI_SERVER_WORKERS: '4',
      ...(caches ? cachesIn(caches) : {}),
    },
    hub: { ...reverb, HUB_HOST: hosts.bind, HUB_PORT: String(ports.realtime), HUB_ALLOWED_ORIGINS: url },
    web: {
      ...shared,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: secrets.nextAuth,
      BACKEND_URL: laravelUrl,
      REALTIME_HOST: hosts.open,
      REALTIME_PORT: String(ports.link ?? ports.realtime),
      REALTIME_KEY: secrets.realtime.key,
      REALTIME_SCHEME: 'ws',
      NEXT_TELEMETRY_DISABLED: '1',
      ...(buildFolder ? { VIGIA_DIST_DIR: buildFolder } : {}),
    },
  }
}

/** Where this stack's Laravel keeps what `artisan optimize` worked out: two stacks share its code, not its settings. */
function cachesIn(folder) {
  return {
    APP_CONFIG_CACHE: `${folder}/config.php`,
    APP_EVENTS_CACHE: `${folder}/events.php`,
    APP_ROUTES_CACHE: `${folder}/routes.php`,
  }
}

/**
 * What a part needs of our own environment to run at all: no secret of the caller's reaches it by accident.
 * @param {Record<string, string | undefined>} env
 */
export function inherited(env = process.env) {
  const names = [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'TMPDIR',
    'USER',
    'SHELL',
    'TERM',
    'NO_COLOR',
    'CI',
    'HOST',
  ]
  return Object.fromEntries(names.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]))
}
