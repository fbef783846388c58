import { useEffect } from 'react'
import { matches, useSession, type Command } from '../../session/index.ts'

/** Keys and the menu run the commands that are offered now; the view that was opened last comes first. */
export function useKeys(): void {
  const { commands, shell, imports } = useSession()
  useEffect(() => {
    const run = (wanted: (command: Command) => boolean): boolean => {
      const command = commands.getState().findLast(each => wanted(each) && (each.when?.() ?? true))
      command?.run()
      return command !== undefined
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && run(({ keys }) => keys !== undefined && matches(event, keys))) event.preventDefault()
    }
    shell.onCommand(id => { run(command => command.id === id) })
    shell.onOpened(grants => { void imports.take(grants) })
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [commands, shell, imports])
}
