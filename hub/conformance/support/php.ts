import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** Runs a script of this folder with the packages of the backend: one JSON in, one JSON out. */
export async function runPhp(script: string, input: unknown): Promise<unknown> {
  const php = spawn('php', [fileURLToPath(new URL(`./${script}.php`, import.meta.url))], { stdio: 'pipe' })
  php.stdin.end(JSON.stringify(input))
  const [output, complaint] = await Promise.all([text(php.stdout), text(php.stderr)])
  if (!/^[[{]/.test(output)) throw new Error(`php said: ${output}${complaint}. Is backend/vendor installed?`)
  return JSON.parse(output)
}
