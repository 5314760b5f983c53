import { main } from './entry.mjs'
import { isEnding } from './process/lifeline.mjs'
import { prepare } from './setup/prepare.mjs'
import { claimFolder } from './stack/folder.mjs'
import { withStack } from './stack/start.mjs'
import { addUp } from './suites/reports.mjs'
import { runSuite } from './suites/run-suite.mjs'
import { endToEnd, suites } from './suites/suites.mjs'
import { verify } from './verify/verify.mjs'

await main(async () => {
  await prepare({ browser: true })
  const { folder } = claimFolder('checks')
  const results = [await verify(folder)]
  for (const suite of suites(folder)) results.push(await runSuite(suite))
  results.push(await testEndToEnd(folder))
  const { passed, failed } = addUp(results)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})

/** A stack that does not come up is a failed suite, and the other suites still count. */
async function testEndToEnd(folder) {
  const options = { name: 'test', mode: 'demo', withLink: true }
  try {
    return await withStack(options, (stack) => runSuite(endToEnd(folder, stack)))
  } catch (error) {
    if (!isEnding()) console.error(`\n${error.message}\n  end to end: 0 passed, 1 failed`)
    return { passed: 0, failed: 1 }
  }
}
