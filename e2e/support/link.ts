import { stack } from './stack'

async function command(action: 'cut' | 'black-hole' | 'mend'): Promise<void> {
  if (!stack.link) throw new Error('This stack has no link to cut; the test runner starts one')
  const answer = await fetch(`${stack.link.control}/${action}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`The link refused ${action}: ${answer.status}`)
}

/** The wire between every browser and the realtime server: what is done to it is felt by all pages of the run. */
export const link = {
  cut: () => command('cut'),
  blackHole: () => command('black-hole'),
  mend: () => command('mend'),
}
