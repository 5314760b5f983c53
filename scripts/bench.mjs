import { existsSync } from 'node:fs'
import path from 'node:path'
import { lastFigures } from './bench/figures.mjs'
import { main } from './entry.mjs'
import { logs, root } from './paths.mjs'
import { forBenches, whyNoPostgres, withPostgres } from './postgres/server.mjs'
import { step } from './process/progress.mjs'
import { runToEnd } from './process/run.mjs'
import { prepare } from './setup/prepare.mjs'
import { withStack } from './stack/start.mjs'

/** Measured without any running part: what they would do meanwhile is no part of the figure. */
const withoutStack = new Set(['check'])

await main(async () => {
  const [name, ...args] = process.argv.slice(2)
  const file = `bench/${name}.ts`
  if (!name || !existsSync(path.join(root, file))) {
    console.error('Say which bench: npm run bench:paint, npm run bench:commit, npm run bench:check, …')
    return 1
  }
  const measure = async (env) => {
    const log = path.join(logs, `bench-${name}.log`)
    const command = ['--import', 'tsx', file, ...args]
    const { code } = await step(`Measuring: ${name}`, () =>
      runToEnd(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, log }),
    )
    const figures = lastFigures(log)
    console.log(figures ? JSON.stringify(figures) : `No figures. Full output: ${log}`)
    return code === 0 && figures?.ok === true ? 0 : 1
  }
  if (withoutStack.has(name)) {
    await prepare()
    const why = whyNoPostgres()
    if (why === null)
      return withPostgres(forBenches, (env) => measure({ CHECK_POSTGRES: JSON.stringify(env) }))
    return measure({ CHECK_WITHOUT_POSTGRES: why })
  }
  await prepare({ browser: true })
  return withStack({ name: 'bench', mode: 'demo' }, (stack) => measure({ VIGIA_READY: stack.file }))
})
