import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Every file of this package that comes along with `file`. */
function reachedFrom(file: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return seen
  seen.add(file.href)
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)
  for (const [, target = ''] of imports) reachedFrom(new URL(target, file), seen)
  return seen
}

it.each(['index.ts', 'receipts/index.ts', 'survey-tokens/index.ts', 'sealed/index.ts', 'sealed/sizes.ts'])(
  '%s loads in a browser',
  (entry) => {
    const files = [...reachedFrom(new URL(entry, import.meta.url))]
    expect(files.filter((file) => readFileSync(new URL(file), 'utf8').includes("'node:"))).toEqual([])
  },
)
