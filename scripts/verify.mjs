import { main } from './entry.mjs'
import { prepare } from './setup/prepare.mjs'
import { claimFolder } from './stack/folder.mjs'
import { verify } from './verify/verify.mjs'

await main(async () => {
  await prepare()
  const { passed, failed } = await verify(claimFolder('checks').folder)
  console.log(`\n${passed} steps passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
