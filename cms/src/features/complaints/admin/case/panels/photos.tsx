import type { PhotoView } from '@linsheng/contracts/complaints'
import { casePageTexts, type Reader } from '../../texts.ts'

/** Photos in a row; each opens at its full size. */
export function Photos({ photos, reader }: { photos: PhotoView[] | undefined; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  if (!photos || photos.length === 0) return null
  return (
    <ul className="photos">
      {photos.map(({ id, url, width, height }, index) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            <img src={url} width={width} height={height} loading="lazy" alt={text('words.photo', { n: index + 1 })} />
          </a>
        </li>
      ))}
    </ul>
  )
}
