import { useEffect, useMemo, useRef } from 'react'
import { bySeverity } from '../../electron/newsroom/index.ts'
import { useCommands, useSession, type Command } from '../session/index.ts'
import { useText } from '../ui/index.ts'
import { goTo, mend } from './inspector/jump.ts'
import type { OpenStory } from './open.ts'

/** One key goes from finding to finding, the gravest first, and one mends the finding that one stands at. */
export function useWalkThroughChecks(story: OpenStory): void {
  const text = useText()
  const session = useSession()
  const now = useRef({ story, at: -1 })
  useEffect(() => { now.current.story = story }, [story])
  useCommands(useMemo((): readonly Command[] => {
    const findings = () => bySeverity(now.current.story.findings)
    const step = (by: number): void => {
      const all = findings()
      if (!all.length) return
      now.current.at = (Math.max(now.current.at, by < 0 ? 0 : -1) + by + all.length) % all.length
      const finding = all[now.current.at]
      if (finding) goTo(now.current.story, finding.where)
    }
    // What comes next moves up into the place of what was mended.
    const mendHere = (): void => {
      const finding = findings()[now.current.at]
      if (!finding?.fix) return
      mend(session, now.current.story, finding)
      now.current.at -= 1
    }
    return [
      { id: 'next-check', label: text('write.nextCheck'), keys: 'F8', run: () => { step(1) } },
      { id: 'previous-check', label: text('write.previousCheck'), keys: 'Shift+F8', run: () => { step(-1) } },
      { id: 'fix-check', label: text('write.fixCheck'), keys: 'Alt+Enter', run: mendHere },
    ]
  }, [text, session]))
}
