import { main } from './entry.mjs'
import { prepare } from './setup/prepare.mjs'
import { greet } from './stack/greeting.mjs'
import { withStack } from './stack/start.mjs'

await main(async () => {
  await prepare()
  await withStack({ name: 'dev', mode: 'dev', usual: true }, async (stack) => {
    greet(stack)
    await stack.lost
  })
})
