import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)' },
]

// Pages get their policy from proxy.ts; what answers data runs nothing.
const data = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
  { key: 'Cache-Control', value: 'no-store' },
]

const config: NextConfig = {
  // Each build of the stack runner has a folder of its own, so that a running stack keeps the one it serves.
  distDir: process.env.VIGIA_DIST_DIR || '.next',
  poweredByHeader: false,
  serverExternalPackages: ['pino'],
  // Two root layouts leave no place for a 404 but this one.
  experimental: { globalNotFound: true },
  // `npm run verify` checks the types of the whole tree once; each build would do it again for a minute.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path*', headers: data },
  ],
}

export default createNextIntlPlugin('./app/i18n-request.ts')(config)
