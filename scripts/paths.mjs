import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
export const backend = path.join(root, 'backend')
export const stackRoot = path.join(root, '.stack')
export const logs = path.join(stackRoot, 'logs')

export function nodeTool(...inner) {
  return path.join(root, 'node_modules', ...inner)
}
