import 'server-only'
import { createEnv } from '@t3-oss/env-nextjs'
import { z } from 'zod'

// 32 characters: what HKDF and HMAC need to be as strong as their hash.
const secret = z.string().min(32, 'must have at least 32 characters')
const flag = z.literal('1').optional()

function readEnv() {
  return createEnv({
    server: {
      NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
      APP_ENV: z.string().optional(),
      NEXTAUTH_URL: z.url(),
      NEXTAUTH_SECRET: secret,
      INTERNAL_SECRET: secret,
      BACKEND_URL: z.url(),
      BACKEND_AT_ONCE: z.coerce.number().int().min(1).default(8),
      REALTIME_HOST: z.string().min(1),
      REALTIME_PORT: z.coerce.number().int().min(1).max(65_535),
      REALTIME_KEY: z.string().min(1),
      REALTIME_SCHEME: z.enum(['ws', 'wss']).default('ws'),
      TRUST_PROXY: flag,
      VIGIA_DEMO: flag,
      HOST: z.string().optional(),
    },
    experimental__runtimeEnv: {},
    emptyStringAsUndefined: true,
    onValidationError: (issues) => {
      const told = issues.map(({ path, message }) => `  ${path?.join('.')}: ${message}`)
      throw new Error(
        `The environment of the web part is not complete (see .env.example):\n${told.join('\n')}`,
      )
    },
  })
}

export type Env = ReturnType<typeof readEnv>

let known: Env | undefined

/** Read at the first request, never at build: one build serves any address and holds no secret. */
export function env(): Env {
  known ??= readEnv()
  return known
}
