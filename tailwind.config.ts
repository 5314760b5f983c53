import type { Config } from 'tailwindcss'

const token = (name: string) => `var(--color-${name})`
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, token(name)]))

const levels = ['due-soon', ...[1, 2, 3, 4, 5, 6, 7].map((level) => `late-${level}`)]
const states = ['live', 'catching-up', 'polling', 'offline', 'signed-out', 'good', 'bad', 'wait']

const sizes = ['2xs', 'xs', 'sm', 'base', 'md', 'lg', 'xl', '2xl', '3xl']
const textSize = (size: string): [string, string] => [
  `var(--text-${size})`,
  `var(--text-${size}--line-height)`,
]

/** Names for the tokens of app/globals.css. Tailwind's own palette and scales are not loaded: what is not here is not ours. */
const config: Config = {
  content: [],
  theme: {
    screens: { sm: '640px', md: '768px', lg: '1024px', xl: '1280px' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...named('canvas', 'surface', 'sunken', 'raised', 'hover', 'scrim'),
      ...named('line', 'line-strong', 'control', 'ink', 'ink-2', 'ink-3', 'on-ink', 'ink-hover'),
      ...named('accent', 'accent-tint', 'accent-line', 'on-accent', 'bad-line'),
      ...named(...levels.flatMap((level) => [level, `${level}-ink`, `${level}-line`])),
      ...named(...states.flatMap((state) => [state, `${state}-tint`])),
    },
    fontSize: Object.fromEntries(sizes.map((size) => [size, textSize(size)])),
    fontWeight: { normal: '400', medium: '500', semibold: '600' },
    letterSpacing: { tight: 'var(--tracking-tight)' },
    spacing: {
      ...Object.fromEntries(Array.from({ length: 25 }, (_, step) => [step, `${step * 4}px`])),
      px: '1px',
      0.5: '2px',
      1.5: '6px',
      2.5: '10px',
      3.5: '14px',
      // Rows of one line, of two lines; desk control, smallest phone target, the one button a phone screen is about.
      row: '36px',
      'row-2': '44px',
      control: '32px',
      touch: '44px',
      action: '52px',
      shell: '48px',
    },
    borderRadius: {
      none: '0',
      full: '9999px',
      ...Object.fromEntries(['xs', 'sm', 'md', 'lg'].map((size) => [size, `var(--radius-${size})`])),
    },
    boxShadow: { pop: 'var(--shadow-pop)', panel: 'var(--shadow-panel)', sheet: 'var(--shadow-sheet)' },
    transitionDuration: {
      tap: 'var(--duration-tap)',
      pop: 'var(--duration-pop)',
      panel: 'var(--duration-panel)',
    },
    transitionTimingFunction: { out: 'var(--ease-out)' },
    keyframes: {
      spin: { to: { transform: 'rotate(360deg)' } },
      breathe: { '50%': { opacity: '0.45' } },
      arrive: { from: { backgroundColor: token('accent-tint') } },
    },
    animation: {
      spin: 'spin 0.9s linear infinite',
      breathe: 'breathe 1.4s ease-in-out infinite',
      // A row that has just come, for the two seconds in which an eye looks for it.
      // Stands still for as long as an eye needs to find it, then goes: a tint that fades all the while would paint
      // every row of a burst anew in every frame.
      arrive: 'arrive 180ms 1.8s ease-in backwards',
    },
    containers: { feed: '640px' },
  },
}

export default config
