import type { Service } from '../../services.ts'
import { importsInState, updateImport } from './import-record.ts'
import { stopImports, workOnImport } from './operations/work-on-import.ts'

/** Takes up imports that a crash interrupted: what they wrote before is found again and not doubled. */
export const importLedgerService: Service = {
  name: 'ledger imports',
  runsIn: 'worker',
  async start(payload) {
    for (const { id } of await importsInState(payload, 'running')) void workOnImport(payload, id, 'running')
    for (const { id } of await importsInState(payload, 'checking'))
      await updateImport(payload, id, { state: 'uploaded' })
    return { stop: stopImports }
  },
}
