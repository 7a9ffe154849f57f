import { fileBookEndpoint } from '../complaints/endpoints/staff-book.ts'
import { exportEndpoint } from './export/endpoint.ts'
import { workMarkEndpoint } from './queue/mark-endpoint.ts'

/** What lists of work and the paper book ask the server for. */
export const workspaceEndpoints = [workMarkEndpoint, exportEndpoint, fileBookEndpoint]
