import { photoPairs, type StaffCase } from '@linsheng/contracts/complaints'
import { casePageTexts, type Reader } from '../../texts.ts'
import { Section } from './section.tsx'

/** The place before the work and after it, side by side. */
export function PhotoPairs({ found, reader }: { found: StaffCase; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  const pairs = photoPairs(found.timeline)
  if (pairs.length === 0) return null
  return (
    <Section id="photo-pairs" title={text('pairs.title')}>
      <ol className="pairs">
        {pairs.map(({ before, after }, index) => (
          <li key={before?.id ?? after?.id} className="pairs__pair">
            {([before, after] as const).map(
              (photo) =>
                photo && (
                  <figure key={photo.id}>
                    <a href={photo.url} target="_blank" rel="noreferrer">
                      <img
                        src={photo.url}
                        width={photo.width}
                        height={photo.height}
                        loading="lazy"
                        alt={text(photo === before ? 'pairs.before.n' : 'pairs.after.n', { n: index + 1 })}
                      />
                    </a>
                    <figcaption>{text(photo === before ? 'pairs.before' : 'pairs.after')}</figcaption>
                  </figure>
                ),
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
