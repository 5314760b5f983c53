import { themeScript } from './theme'

/** First thing in `<head>`. With a nonce on the desk; the hash of a static page is taken from its HTML after the build. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  return (
    // The browser hides a nonce from scripts, so the two sides never agree on it.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; nothing of a user or a server is in it.
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
  )
}
