import { start } from './run'

await start()
