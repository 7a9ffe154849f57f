import { type ChannelCms, type ChannelPlace, inbox, newReporter, type Reporter, report } from './setup.ts'

/** A report that has come in, and its id in the inbox: what is new there is the one just sent, so one after the other. */
export async function reported(
  cms: ChannelCms,
  place: ChannelPlace,
  words = {},
): Promise<{ reporter: Reporter; id: string }> {
  const before = new Set((await inbox(cms, place)).map(({ id }) => id))
  const reporter = await newReporter()
  const { status, code } = await report(cms, place, reporter, words)
  if (status !== 201) throw new Error(`the report was not taken: ${status} ${code}`)
  const id = (await inbox(cms, place)).find((row) => !before.has(row.id))?.id
  if (id === undefined) throw new Error('the report is not in the inbox')
  return { reporter, id }
}
