import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ensurePythonTool } from './python-tool.ts'

const run = promisify(execFile)

/** The reference validator of Data Packages; null where there is no Python or it cannot be installed. With CI=true it must. */
export const frictionless: string | null = await ensurePythonTool('frictionless', {
  requirement: 'frictionless==5.18.1',
  executable: 'frictionless',
}).catch((error: unknown) => {
  if (process.env.CI === 'true') throw error
  console.warn('frictionless cannot be installed here: data packages are not validated with it')
  return null
})

/** Its report on a data package; it ends with an error where the package is not valid. */
export async function validatePackage(tool: string, directory: string): Promise<string> {
  const report = await run(tool, ['validate', 'datapackage.json', '--json'], { cwd: directory }).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? String(error) }),
  )
  return report.stdout
}
