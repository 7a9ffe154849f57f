import type { HouseholdsAdded } from '@linsheng/contracts/surveys'
import type { Locale } from '@linsheng/contracts/text'
import { surveyTexts } from '../texts.ts'

/** Most faulty lines that are shown. */
const SHOWN = 50

interface Props {
  added: HouseholdsAdded
  /** The lines that were sent, to show the faulty ones. */
  lines: readonly string[]
  locale: Locale
}

/** What came of adding households, with every line that could not be read. */
export function Added({ added: { added, known, faults }, lines, locale }: Props) {
  const text = surveyTexts(locale)
  return (
    <div className="workspace__note">
      <p role="status">{text('households.added', { count: added, known })}</p>
      {faults.length > 0 && (
        <>
          <p>{text('households.faults', { count: faults.length })}</p>
          <ul>
            {faults.slice(0, SHOWN).map(({ line, code }) => (
              <li key={`${line} ${code}`}>
                {text('households.line', { line, words: lines[line - 1] ?? '' })} {text(`households.fault.${code}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
