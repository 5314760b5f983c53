import 'server-only'
import pino from 'pino'

/** One JSON line per event on stdout. Never hand it a token, a cookie or a body. */
export const log = pino({ base: { part: 'web' }, level: process.env.LOG_LEVEL ?? 'info' })
