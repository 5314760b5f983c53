import { main } from './entry.mjs'
import { prepare } from './setup/prepare.mjs'
import { writeRouteTypes } from './setup/route-types.mjs'

await main(async () => {
  await prepare()
  await writeRouteTypes()
  console.log('Ready. Next: npm run demo, npm run dev or npm test.')
})
