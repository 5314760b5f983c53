const libPlaces = new Set(['server', 'realtime', 'offline', 'messages'])
const componentPlaces = new Set(['ui', 'shell', 'providers'])

/** The place of a file in the picture of ARCHITECTURE.md: a layer, and the feature it belongs to if any. */
export function placeOf(file) {
  const [top, second, third] = file.split('/')
  if (second === undefined) return { layer: /\.config\.ts$/.test(top) ? 'config' : 'app' }
  if (top === 'components') {
    return componentPlaces.has(second)
      ? { layer: `components/${second}` }
      : { layer: 'components/*', feature: second }
  }
  if (top === 'lib') {
    if (third === undefined || second === 'messages') return { layer: 'lib' }
    return libPlaces.has(second) ? { layer: `lib/${second}` } : { layer: 'lib/*', feature: second }
  }
  if (top === 'hub') return { layer: second === 'faults' ? 'hub/faults' : 'hub' }
  if (top === 'scripts') return { layer: second.startsWith('link-proxy') ? 'scripts/link-proxy' : 'scripts' }
  if (top === 'bench' && second.startsWith('storm')) return { layer: 'bench/storm' }
  if (top === 'bench') return { layer: second === 'reader' ? 'bench/reader' : 'bench' }
  return { layer: top }
}
