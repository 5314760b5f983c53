import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { laPaz } from '@/lib/dates'
import english from '@/lib/messages/en.json'
import spanish from '@/lib/messages/es-BO.json'

/** The desk's language. Only the desk asks for it: a page that reads a cookie is no longer the same for everybody. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('vigia-locale')?.value
  const isEnglish = chosen === 'en'
  return {
    locale: isEnglish ? 'en' : 'es-BO',
    messages: isEnglish ? english : spanish,
    timeZone: laPaz,
  }
})
