import { restore } from './backup/backup.ts'
import { runBackupCommand } from './backup/run-command.ts'

process.exit(
  await runBackupCommand(process.argv.slice(2), {
    usage: 'npm run restore -- DIRECTORY [--force]',
    options: ['force'],
    done: 'restored from',
    run: (env, directory, options, open) => restore(env, directory, options.has('force'), open),
  }),
)
