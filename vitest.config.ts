import { defineConfig } from 'vitest/config'
import { toolchain } from './build/paths.mjs'

const { sqlite } = toolchain()

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['tests/fixtures/seed.setup.ts'], allowOnly: false, testTimeout: 30_000, hookTimeout: 60_000,
    env: sqlite === null ? {} : { DATELINE_SQLITE: sqlite },              // so that no build is needed before the unit tests
  },
})
