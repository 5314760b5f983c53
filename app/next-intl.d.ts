import type spanish from '@/lib/messages/es-BO.json'

declare module 'next-intl' {
  // Only an interface merges with the library's own; thus the compiler knows each key of the desk's words.
  // biome-ignore lint/style/useConsistentTypeDefinitions: see above.
  interface AppConfig {
    Locale: 'es-BO' | 'en'
    Messages: typeof spanish
  }
}
