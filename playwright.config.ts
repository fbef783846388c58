import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests', testMatch: '**/*.spec.ts', workers: 1, forbidOnly: true, timeout: 60_000, reporter: 'line',
  globalSetup: './tests/e2e/display.ts', outputDir: 'test-results',
})
