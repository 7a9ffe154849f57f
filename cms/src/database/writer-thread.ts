import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
// The copy that Payload's adapter has too: with two in a process one would undo the other's locks on the file.
import Database from 'libsql'
import type { Order, Outcome, WriterData } from './writer.ts'

/** Statements kept ready. Each number of rows makes one of its own. */
const MOST_PREPARED = 200

/** Runs the orders that come, see `writer.ts`: what somebody waits for before what follows from it. */
function run(port: MessagePort, { file, pragmas }: WriterData): void {
  const database = new Database(file)
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  const prepared = new Map<string, Prepared>()
  const durable: Order[] = []
  const others: Order[] = []
  let closing = false
  let synchronous = ''

  const prepare = (sql: string): Prepared => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    if (prepared.size >= MOST_PREPARED) prepared.clear()
    prepared.set(sql, statement)
    return statement
  }
  const execute = ({ id, sql, args, durable }: Order): Outcome => {
    const wanted = durable ? 'FULL' : 'NORMAL'
    try {
      if (synchronous !== wanted) database.exec(`PRAGMA synchronous = ${wanted}`)
      synchronous = wanted
      return { id, returned: resultOf(prepare(sql), args) }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      return { id, failed: { message: error instanceof Error ? error.message : 'unknown', code } }
    }
  }
  const take = (message: Order | 'close') => {
    if (message === 'close') closing = true
    else (message.durable ? durable : others).push(message)
  }
  const next = (): Order | undefined => {
    for (let come = receiveMessageOnPort(port); come; come = receiveMessageOnPort(port)) take(come.message)
    return durable.shift() ?? others.shift()
  }

  port.on('message', (message: Order | 'close') => {
    take(message)
    for (let order = next(); order; order = next()) port.postMessage(execute(order))
    if (!closing) return
    database.close()
    port.close()
  })
}

type Prepared = ReturnType<InstanceType<typeof Database>['prepare']>

/** First column of each row the statement gives back. */
function resultOf(statement: Prepared, args: Order['args']): string[] {
  if (statement.reader)
    return statement
      .raw()
      .all(args)
      .map((row) => (Array.isArray(row) ? String(row[0]) : ''))
  statement.run(args)
  return []
}

if (!parentPort) throw new Error('the writer runs in a thread of its own')
run(parentPort, workerData)
