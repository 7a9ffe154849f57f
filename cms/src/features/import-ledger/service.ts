import { DAY } from '@linsheng/domain/time'
import { codeOf } from '../../error-code.ts'
import type { Service } from '../../services.ts'
import { forgetFiles } from './forget-files.ts'
import { importsInState, updateImport } from './import-record.ts'
import { stopImports, workOnImport } from './operations/work-on-import.ts'

/** Takes up imports that a crash interrupted (what they wrote is found again, not doubled), and forgets old files daily. */
export const importLedgerService: Service = {
  name: 'ledger imports',
  runsIn: 'worker',
  async start(payload) {
    for (const { id } of await importsInState(payload, 'running')) void workOnImport(payload, id, 'running')
    for (const { id } of await importsInState(payload, 'checking'))
      await updateImport(payload, id, { state: 'uploaded' })
    const forget = () =>
      forgetFiles(payload, Date.now()).catch((error: unknown) =>
        payload.logger.error({ msg: 'old ledgers could not be deleted', code: codeOf(error) }),
      )
    void forget()
    const timer = setInterval(forget, DAY)
    return {
      async stop() {
        clearInterval(timer)
        await stopImports()
      },
    }
  },
}
