import { isEnding, tieToParent } from './process/lifeline.mjs'

const expected = new Set(['CommandFailed', 'SetupRefused', 'StackFailed'])

/** Runs a command of the house: its expected failures are told in words, the others with their stack. */
export async function main(work) {
  tieToParent()
  const code = await work().catch((error) => {
    if (!isEnding()) console.error(`\n${expected.has(error.name) ? error.message : error.stack}`)
    return 1
  })
  // A signal that came meanwhile decides the exit code, once everything has stopped.
  if (!isEnding()) process.exit(code ?? 0)
}
