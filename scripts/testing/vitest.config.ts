import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts'],
    globalSetup: 'scripts/testing/bundle-program.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
