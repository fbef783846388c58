import { carryOut, type Task } from '../batch/task.ts'
import { openWorkbench } from '../workbench.ts'

/** A worker of `dateline convert DIR`: converts what it is sent, one file at a time, until nobody is there to send. */
const bench = openWorkbench()
process.on('message', (task: Task) => {
  void carryOut(bench, task).then(outcome => process.send?.(outcome))
})
process.once('disconnect', () => { void bench.close() })
