import type { Metadata } from 'next'
import { SignIn } from '@/components/session/sign-in'
import { Brand } from '@/components/shell/brand'
import openPages from '@/lib/messages/open-pages.json'

export const metadata: Metadata = { title: openPages.signIn.title }

export default function SignInPage() {
  return (
    <div className="grid min-h-dvh grid-rows-[64px_1fr_64px]">
      <header className="flex items-center px-6">
        <Brand />
      </header>
      <SignIn words={openPages.signIn} />
    </div>
  )
}
