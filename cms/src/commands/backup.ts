import { backUp } from './backup/backup.ts'
import { runBackupCommand } from './backup/run-command.ts'

process.exit(
  await runBackupCommand(process.argv.slice(2), {
    usage: 'npm run backup -- DIRECTORY',
    options: [],
    done: 'backed up to',
    run: (env, directory, _options, open) => backUp(env, directory, open),
  }),
)
