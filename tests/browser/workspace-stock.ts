import { fileComplaintSchema } from '@linsheng/contracts/complaints'
import type { Stock } from '../support/staffed-server.ts'

const HOUR = 3_600_000

const WORDS = [
  ['equipment', '三号楼电梯昨晚停了两次，老人下不了楼。'],
  ['cleaning', '五号楼一层大厅的地面有一大片油渍，没有人擦。'],
  ['security', '北门的门禁坏了，外人可以随便进出小区。'],
  ['greening', '十一栋前的灌木挡住了路灯，晚上走路看不清。'],
  ['parking', '地下车库的卷帘门放到一半就停住不动。'],
  ['noise', '楼上半夜搬东西，已经连续三天睡不好。'],
] as const

/** A community with people of every role and a stock of open cases, some of them late. */
export async function stockOf({ community, account, complaint }: Stock): Promise<void> {
  const [ours, theirs] = [await community('ours'), await community('theirs')]
  await account('handler@ours.example', ours, 'handler')
  await account('colleague@ours.example', ours, 'handler')
  await account('manager@ours.example', ours, 'manager')
  await account('committee@ours.example', ours, 'committee')
  await account('editor@ours.example', ours, 'editor')
  await account('handler@theirs.example', theirs, 'handler')
  const now = Date.now()
  for (let index = 0; index < 24; index += 1) {
    const [category, description] = WORDS[index % WORDS.length] ?? WORDS[0]
    const request = fileComplaintSchema.parse({
      ...{ category, danger: index === 3 ? 'yes' : 'no', impact: 'building', name: '王女士', phone: '5550 0110' },
      description: `${description}（${index + 1}）`,
    })
    await complaint(ours, request, now - index * 5 * HOUR)
  }
}
