import { faultHooks } from './faults/hooks'
import { refuse, start } from './run'

const { APP_ENV, NODE_ENV, VIGIA_DEMO } = process.env
if (APP_ENV === 'production' || (NODE_ENV === 'production' && VIGIA_DEMO !== '1')) {
  refuse(
    'it can break connections on demand, which is for demo and tests, never for production. Run hub/main.ts.',
  )
}
await start(faultHooks)
