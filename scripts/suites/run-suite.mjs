import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { step } from '../process/progress.mjs'
import { runToEnd } from '../process/run.mjs'
import { countSuite } from './reports.mjs'

/** Runs one suite to its end and gives what it counts for; the output is shown when something failed. */
export async function runSuite({ name, command, args, cwd, env, report, read }) {
  const log = path.join(path.dirname(report), `${name.replaceAll(' ', '-')}.log`)
  rmSync(report, { force: true })
  mkdirSync(path.dirname(report), { recursive: true })
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env }
  const { code } = await step(`Testing: ${name}`, () =>
    runToEnd(command, args, { cwd, env: environment, log }),
  )
  const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined
  const { passed, failed, notes } = countSuite({ code, text, read })
  if (failed > 0) console.log(readFileSync(log, 'utf8').trim())
  console.log([`  ${name}: ${passed} passed, ${failed} failed`, ...notes].join('\n  '))
  return { passed, failed }
}
