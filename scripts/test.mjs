import { main } from './entry.mjs'
import { forTests, whyNoPostgres, withPostgres } from './postgres/server.mjs'
import { isEnding } from './process/lifeline.mjs'
import { prepare } from './setup/prepare.mjs'
import { claimFolder } from './stack/folder.mjs'
import { withStack } from './stack/start.mjs'
import { addUp } from './suites/reports.mjs'
import { runSuite } from './suites/run-suite.mjs'
import { endToEnd, laravelOnPostgres, suites } from './suites/suites.mjs'
import { verify } from './verify/verify.mjs'

await main(async () => {
  const { passed, failed } = addUp(await testEverything())
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})

/** What cannot even begin is a failed suite, and the other suites still count. */
async function testEverything() {
  const results = []
  const counted = async (name, work) => {
    results.push(await work().catch((error) => asFailure(name, error)))
    return results.at(-1)
  }
  const ready = await counted('set-up', () =>
    prepare({ browser: true }).then(() => ({ passed: 0, failed: 0 })),
  )
  if (ready.failed > 0) return results

  const { folder } = claimFolder('checks')
  await counted('verify', () => verify(folder))
  for (const suite of suites(folder)) await counted(suite.name, () => runSuite(suite))
  await counted('laravel on PostgreSQL', () => testOnPostgres(folder))
  const options = { name: 'test', mode: 'demo', withLink: true }
  await counted('end to end', () => withStack(options, (stack) => runSuite(endToEnd(folder, stack))))
  return results
}

async function testOnPostgres(folder) {
  const why = whyNoPostgres()
  if (why === null) return withPostgres(forTests, (env) => runSuite(laravelOnPostgres(folder, env)))
  console.log(`  laravel on PostgreSQL: left out, ${why}`)
  return { passed: 0, failed: 0 }
}

function asFailure(name, error) {
  if (!isEnding()) console.error(`\n${name}: ${error.message}\n  ${name}: 0 passed, 1 failed`)
  return { passed: 0, failed: 1 }
}
