import type { DraftKeeper } from '../hooks/use-draft.ts'
import { type FormTexts, speaker } from '../problems.ts'

/** Says that what is typed stays on this device, and lets it be deleted: phones are shared. */
export function DraftNote({ texts, draft }: { texts: FormTexts; draft: DraftKeeper }) {
  const say = speaker(texts)
  return (
    <div className="draft-note meta">
      <p role="status">
        {say(draft.status)}
        {draft.photosLost && ` ${say('draft.photos.gone')}`}
      </p>
      {draft.status !== 'draft.deleted' && (
        <button className="link-button" type="button" onClick={draft.discard}>
          {say('draft.delete')}
        </button>
      )}
    </div>
  )
}
