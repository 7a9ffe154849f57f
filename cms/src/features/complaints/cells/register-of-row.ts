import type { DefaultServerCellComponentProps } from 'payload'
import { DEFAULT_TIME_ZONE } from '../../communities/operations/create-community.ts'
import { referenceId } from '../reference-id.ts'
import { type Register, registerById } from '../register.ts'

type Cell = Pick<DefaultServerCellComponentProps, 'rowData' | 'payload'>

/** The register of the community that a row of the list belongs to; null where it is gone. */
export async function registerOfRow({ rowData, payload }: Cell): Promise<Register | null> {
  const community = referenceId(rowData?.community)
  return community === null ? null : registerById(payload, community)
}

/** IANA time zone of the community that a row belongs to. */
export async function timeZoneOfRow(cell: Cell): Promise<string> {
  const register = await registerOfRow(cell)
  return (await register?.policy())?.zone ?? DEFAULT_TIME_ZONE
}
