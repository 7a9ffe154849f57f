import { audit } from '@linsheng/audit'
import { nodeTreeHash } from '@linsheng/audit/node'
import { longLog } from '@linsheng/audit/testing/long-log'
import { readerOf } from '@linsheng/audit/testing/published-log'

const N = 200_000
const files = longLog(N)
for (const native of [true, true, true, false, false]) {
  const c = process.cpuUsage()
  const t = performance.now()
  const r = await audit({ read: readerOf(files), ...(native && { hash: nodeTreeHash() }) })
  const u = process.cpuUsage(c)
  console.log(
    native,
    Math.round(N / ((performance.now() - t) / 1000)),
    Math.round((N * 1e6) / (u.user + u.system)),
    r.faults.length,
  )
}
process.exit(0)
