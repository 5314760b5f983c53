import { main } from './entry.mjs'
import { backend } from './paths.mjs'
import { forTests, whyNoPostgres, withPostgres } from './postgres/server.mjs'
import { startGuarded } from './process/guarded.mjs'
import { whileRunning } from './process/lifeline.mjs'

await main(async () => {
  const [command, ...args] = process.argv.slice(2)
  const why = whyNoPostgres()
  if (!command || why) {
    console.error(why ?? 'Say what to run: npm run postgres -- vendor/bin/phpunit tests/Feature')
    return 1
  }
  return withPostgres(forTests, async (env) => {
    const child = startGuarded(command, args, {
      cwd: backend,
      env: { ...process.env, ...env },
      output: 'inherit',
    })
    const { code } = await whileRunning(() => child.stop(), child.ended)
    return code ?? 1
  })
})
