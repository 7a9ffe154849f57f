import '../../complaints-form/quiet-zod.ts'
import type { Answered, Asked } from './ask.ts'
import { works } from './works.ts'

addEventListener('message', async ({ data: { id, name, args } }: MessageEvent<Asked>) => {
  const work: (...args: never[]) => Promise<unknown> = works[name]
  const answer: Answered = await work(...(args as never[])).then(
    (value) => ({ id, ok: true, value }),
    () => ({ id, ok: false }),
  )
  postMessage(answer)
})
