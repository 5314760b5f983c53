import { placeOf } from './layers.mjs'
import { packageOf } from './resolve.mjs'

const everyComponent = ['components/*', 'components/ui', 'components/shell', 'components/providers']
const everyLib = ['lib', 'lib/*', 'lib/server', 'lib/realtime', 'lib/offline']
const browserLib = ['lib', 'lib/*', 'lib/realtime', 'lib/offline']

/** What each layer may import besides itself. Anything that is not here is refused. */
const arrows = {
  app: [...everyComponent, ...everyLib],
  'components/*': ['components/ui', 'components/shell', ...browserLib],
  'components/shell': ['components/ui', ...browserLib],
  'components/ui': [],
  'components/providers': ['components/shell', ...browserLib],
  lib: [],
  'lib/*': ['lib'],
  'lib/server': ['lib', 'lib/*'],
  'lib/realtime': ['lib', 'lib/*'],
  'lib/offline': ['lib'],
  hub: [],
  'hub/faults': ['hub'],
  scripts: ['scripts/link-proxy'],
  'scripts/link-proxy': [],
  e2e: ['scripts/link-proxy'],
  bench: ['scripts/link-proxy', 'bench/reader'],
  'bench/reader': ['bench', 'lib/realtime', 'lib'],
  'bench/storm': ['scripts/link-proxy', 'bench', 'lib/realtime', 'lib'],
  config: ['scripts'],
}

const sockets = new Set(['laravel-echo', 'pusher-js'])
/** The suite and the benches drive a realtime server from outside, as any client of it would. */
const outsideClients = /^(hub\/conformance|bench)\//

/** Why `from` may not import the file `to` of ours, or null when it may. */
export function brokenArrow(from, to) {
  const source = placeOf(from)
  const target = placeOf(to)
  const wrong = (advice) => `${from} imports ${to}: ${advice}`

  if (source.layer === 'components/ui' && to === 'lib/cn.ts') return null
  if (target.layer === 'hub/faults' && source.layer === 'hub') {
    return from === 'hub/faults-server.ts' || from.endsWith('.test.ts')
      ? null
      : wrong('only hub/faults-server.ts may reach the faults, so that no product server carries them.')
  }
  if (source.layer === target.layer) {
    return source.feature === target.feature
      ? null
      : wrong(
          'a feature never reads another. Compose the two in app/, or move what both need to core (lib/*.ts).',
        )
  }
  if (!arrows[source.layer])
    return wrong(`the folder ${from.split('/')[0]}/ has no place in ARCHITECTURE.md.`)
  if (!arrows[source.layer].includes(target.layer)) return wrong(adviceFor(source, target))
  if (source.layer === 'components/*' && target.layer === 'lib/*' && source.feature !== target.feature) {
    return wrong(
      'a feature never reads another. Compose the two in app/, or move what both need to core (lib/*.ts).',
    )
  }
  return null
}

function adviceFor(source, target) {
  const may = arrows[source.layer]
  const layer = source.feature ? source.layer.replace('*', source.feature) : source.layer
  if (target.layer === 'lib/server')
    return 'lib/server is for app/ alone. Read there and pass the result as props.'
  if (source.layer.startsWith('lib') && /^(app|components)/.test(target.layer)) {
    return 'lib knows no view. Move the shared part down into lib, or pass it in as a parameter.'
  }
  if (source.layer === 'components/ui')
    return 'a primitive knows nothing of the product but lib/cn.ts. Take it as a prop.'
  return `${layer} may import ${may.length > 0 ? may.join(', ') : 'nothing of ours'} only.`
}

/** Why `from` may not import this package, or null when it may. */
export function forbiddenPackage(from, specifier) {
  if (!sockets.has(packageOf(specifier))) return null
  if (from === 'lib/realtime/connection.ts' || outsideClients.test(from)) return null
  return `${from} imports ${specifier}: only lib/realtime/connection.ts opens a socket. Use lib/realtime/client.ts.`
}
