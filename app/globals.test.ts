import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync(new URL('globals.css', import.meta.url), 'utf8')
const light = coloursOf(':root {')
const themes = { light, dark: { ...light, ...coloursOf(':root[data-theme="dark"] {') } }

function coloursOf(start: string): Record<string, string> {
  const from = css.indexOf(start)
  const block = css.slice(from, css.indexOf('\n}', from))
  return Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG's contrast ratio, 1 to 21. */
function contrast(one: string, other: string) {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

type Pair = [over: string, ground: string]
const cross = (overs: string[], grounds: string[]): Pair[] =>
  grounds.flatMap((ground) => overs.map((over): Pair => [over, ground]))

const grounds = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'accent-tint']
const levels = ['due-soon', ...[1, 2, 3, 4, 5, 6, 7].map((level) => `late-${level}`)]
const states = ['live', 'catching-up', 'polling', 'offline', 'signed-out', 'good', 'bad', 'wait']

const texts: Pair[] = [
  ...cross(['ink', 'ink-2', 'ink-3', 'accent'], grounds),
  // Cut off is written on its own dark ground alone.
  ...cross(
    states.filter((state) => state !== 'offline'),
    ['surface', 'canvas', 'raised', 'hover'],
  ),
  ...cross(['on-ink'], ['ink', 'ink-hover']),
  ['on-accent', 'accent'],
  ...levels.map((level): Pair => [`${level}-ink`, level]),
  ...states.map((state): Pair => [state, `${state}-tint`]),
  ...cross(['ink', 'ink-2'], ['good-tint', 'bad-tint', 'wait-tint']),
]
const edges: Pair[] = [...cross(['control'], ['surface', 'canvas', 'raised']), ...cross(['accent'], grounds)]

for (const [theme, colours] of Object.entries(themes)) {
  const ratiosOf = (pairs: Pair[]) =>
    pairs.map(([over, ground]) => ({
      pair: `${over} on ${ground}`,
      ratio: contrast(colours[over] ?? '', colours[ground] ?? ''),
    }))

  it(`every text of the ${theme} theme can be read: 4.5 to 1`, () => {
    const ratios = ratiosOf(texts)
    expect(ratios.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([])
  })

  it(`every edge of a control in the ${theme} theme can be seen: 3 to 1`, () => {
    expect(ratiosOf(edges).filter(({ ratio }) => !(ratio >= 3))).toEqual([])
  })
}

it('both themes give a colour to the same names', () => {
  expect(Object.keys(coloursOf(':root[data-theme="dark"] {'))).toEqual(Object.keys(light))
})
