const statement = /(?:^|[;\n}])\s*(?:import|export)\b[^'"`;()]*?\bfrom\s*(['"])([^'"\n]+)\1/g
const bare = /(?:^|[;\n}])\s*import\s*(['"])([^'"\n]+)\1/g
const call = /\b(?:import|require|vi\.(?:mock|importActual))\s*(?:<[^>()]*>)?\(\s*(['"])([^'"\n]+)\1/g
const token = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** Every module that a TypeScript or JavaScript source names: static, dynamic, in types and in mocks. */
export function importsOf(source) {
  const code = source.replace(token, (text) => (/^[/`]/.test(text) ? '' : text))
  const found = [statement, bare, call].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => match[2]),
  )
  return [...new Set(found)]
}

/** The source with its comments gone; strings and the `//` in them stay as they are. */
export function withoutComments(source) {
  return source.replace(token, (text) => (text.startsWith('/') ? '' : text))
}
