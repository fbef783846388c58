import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { asSaysWhy } from './build/lint/as-says-why.js'
import { belongings, rooms } from './build/lint/rooms.js'
import { shapes } from './build/lint/shapes.js'

const CODE = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}']
const TYPED = [...CODE, 'tests/**/*.{ts,tsx}', 'build/**/*.ts']

export default tseslint.config(
  { ignores: ['out*/**', 'dist/**', 'node_modules/**', 'test-results/**', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  { files: TYPED, extends: [tseslint.configs.strictTypeChecked], languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } }, rules: language() },
  { files: CODE, plugins: { house: { rules: { 'as-says-why': asSaysWhy } } }, rules: { 'house/as-says-why': 'error', ...sizes() } },
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  { files: CODE, plugins: { boundaries }, settings: boundarySettings(), rules: boundaryRules() },
  ...Object.entries(rooms).map(([name, { path }]) => ({ files: [`${path}/**/*.{ts,tsx}`], rules: packagesOf(name) })),
  ...shapes,
  { files: ['**/*.data.ts', '**/*.generated.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['tests/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['tests/e2e/**/*.ts', 'tests/bench/**/*.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },  // execCommand types as a person does
  { files: ['playwright.config.ts', 'vitest.config.ts'], extends: [tseslint.configs.strict] },
  { files: ['build/**/*.{js,mjs}'], rules: { ...sizes(), 'no-unused-vars': 'error', 'no-undef': 'off' } },
)

function language() {
  return {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true }],
    'no-empty': ['error', { allowEmptyCatch: false }],
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],  // by code point is what we mean
    '@typescript-eslint/require-await': 'off',                             // a handler promises even when it answers at once
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',       // mistakes Electron's own classes
    eqeqeq: 'error',
  }
}

function sizes() {
  const counted = { skipBlankLines: true, skipComments: true }
  return { 'max-lines': ['error', { max: 400, ...counted }], 'max-lines-per-function': ['error', { max: 80, ...counted }] }
}

/** Without the resolver the plugin reports nothing; without the two "unknown" rules a folder that no room names is free. */
function boundarySettings() {
  return {
    'import/resolver': { typescript: true },
    'boundaries/elements': Object.entries(rooms).map(([type, { path }]) => ({ type, pattern: path, ...path.endsWith('*') ? { capture: ['id'] } : {} })),
  }
}

function boundaryRules() {
  return {
    'boundaries/no-unknown-files': 'error',
    'boundaries/no-unknown-dependencies': 'error',
    'boundaries/dependencies': ['error', {
      default: 'disallow',
      message: 'The room "{{ from.element.type }}" may not import this from "{{ to.element.type }}": see the house map in build/lint/rooms.js. From outside, a room is imported by its index.ts.',
      policies: Object.entries(rooms).flatMap(([type, { may, inside = [] }]) => may.map(other => (
        { from: { element: { type } }, allow: { to: { element: { type: other, ...inside.includes(other) ? {} : { internalPath: 'index.ts' } } } } }))),
    }],
  }
}

function packagesOf(room) {
  const foreign = belongings.filter(({ rooms: closed }) => closed.includes(room))
  return { 'no-restricted-imports': ['error', { patterns: foreign.map(({ packages, say }) => ({ group: packages, message: say })) }] }
}
