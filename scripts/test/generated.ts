import type { Check } from './checks.ts'

/** Files that a program writes and git keeps: each check fails when writing them again would change them. */
export const generatedChecks: Check[] = []
