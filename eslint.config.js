import svelte from 'eslint-plugin-svelte'
import typescript from '@typescript-eslint/parser'

/** ESLint reads Svelte templates only; oxlint reads all code. */
export default [
  { ignores: ['**/dist/**', '**/*.ts', '**/*.js'] },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: typescript } },
    rules: {
      // Reports comments that are not there when a line holds several expressions.
      'svelte/no-unused-svelte-ignore': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-dom-manipulating': 'error',
      'svelte/require-each-key': 'error',
      'no-restricted-imports': ['error', '@vedich/ingest'],
    },
  },
]
