import { join } from 'node:path'
import { canonicalJson, RULE_SETS, rulesDocuments, rulesPath } from '@linsheng/contracts/transparency'
import type { RulesEntry } from '@linsheng/domain/transparency'
import { hashOf } from '@linsheng/tlog'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import type { Register } from '../../complaints/register.ts'
import { exportCommunities } from '../../publishing/export/community-content.ts'
import { replaceFile } from '../../statistics/replace-file.ts'
import { entriesAbout } from '../entries-about.ts'
import type { EntryBook } from '../entry-book.ts'
import { rulesSubject } from '../entry-row.ts'

/**
 * Logs each rule set that differs from the one logged last, after its document has been published. A change is seen when
 * it is looked for, at the latest a minute later: versions between two looks are not told apart.
 */
export async function publishRules(
  payload: Payload,
  dataDir: string,
  { id, slug, rules }: Register,
  book: EntryBook,
): Promise<void> {
  const [[exported], disclosure] = await Promise.all([exportCommunities(payload, slug), rules()])
  if (!exported) return
  const { householdThreshold, sensitiveCategories } = disclosure
  const documents = rulesDocuments(exported.content, { householdThreshold, sensitiveCategories })
  for (const set of RULE_SETS) {
    const text = canonicalJson(documents[set])
    const hash = hashOf(new TextEncoder().encode(text))
    const [last] = await entriesAbout(payload, id, { subject: rulesSubject(set), type: 'rules', limit: 1 })
    if (last?.entry.hash === hash) continue
    await replaceFile(join(dataDir, 'public', slug, rulesPath(set, hash)), text)
    const entry: RulesEntry = { type: 'rules', at: now(), rules: set, hash }
    // After which one it comes is its key: two who find the same change log it once.
    await book.append({ key: `${rulesSubject(set)}/${last?.index ?? 'first'}`, entry })
  }
}
