import type words from '@/lib/messages/diagnostics.json'

export type Words = typeof words
