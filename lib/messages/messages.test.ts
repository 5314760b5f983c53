import { expect, it } from 'vitest'
import english from './en.json'
import spanish from './es-BO.json'

type Messages = { [key: string]: string | Messages }

function keysOf(messages: Messages, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )
}

function textsOf(messages: Messages): string[] {
  return Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))
}

/** The names of what goes into a text: of `{count, plural, one {# pago}}` it is `count`, for `# pago` is text again. */
function argumentsOf(text: string): string[] {
  const names: string[] = []
  const inside: ('text' | 'argument')[] = ['text']
  for (const [token, name] of text.matchAll(/\{\s*(\w*)|\}/g)) {
    if (token === '}') inside.pop()
    else if (inside.at(-1) === 'argument') inside.push('text')
    else {
      inside.push('argument')
      names.push(name ?? '')
    }
  }
  return names.sort()
}

it('both languages say the same things', () => {
  expect(keysOf(english)).toEqual(keysOf(spanish))
})

it('both languages put the same values into each text', () => {
  expect(textsOf(english).map(argumentsOf)).toEqual(textsOf(spanish).map(argumentsOf))
})

it('leaves no text empty', () => {
  expect([...textsOf(english), ...textsOf(spanish)].filter((text) => text.trim() === '')).toEqual([])
})
