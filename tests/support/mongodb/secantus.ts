import { ensurePythonTool } from '../python-tool.ts'

/**
 * A test tool that speaks MongoDB's protocol over WiredTiger; GPL, installed beside the tests, never shipped.
 * @returns the server's executable
 * @throws when there is no Python 3 with venv, or the package cannot be installed
 */
export const ensureSecantus = (): Promise<string> =>
  ensurePythonTool('secantus', { requirement: 'secantusdb==0.7.0b3', executable: 'secantusd-py', pre: true })
