import { Heart, Info, Newspaper, Send, SunMoon, type LucideIcon } from 'lucide-react'
import { z } from 'zod'
import { usePanes, usePreference } from '../session/index.ts'
import { Panes, useText } from '../ui/index.ts'
import { AboutPage } from './AboutPage.tsx'
import { AppearancePage } from './AppearancePage.tsx'
import { CarePage } from './CarePage.tsx'
import { NewsroomPage } from './NewsroomPage.tsx'
import { ProfilesPage } from './ProfilesPage.tsx'
import './settings.css'

const pages = ['newsroom', 'profiles', 'appearance', 'care', 'about'] as const
type Page = (typeof pages)[number]

const ICONS: Readonly<Record<Page, LucideIcon>> = { newsroom: Newspaper, profiles: Send, appearance: SunMoon, care: Heart, about: Info }
const OF: Readonly<Record<Page, () => React.ReactNode>> = { newsroom: NewsroomPage, profiles: ProfilesPage, appearance: AppearancePage, care: CarePage, about: AboutPage }
const openPage = { key: 'settings:page', schema: z.enum(pages).catch('newsroom') } as const

export function SettingsWorkspace() {
  const text = useText()
  const [page, setPage] = usePreference(openPage)
  const panes = usePanes('settings', { list: 216, inspector: 304 })
  const Shown = OF[page]
  return (
    <Panes {...panes} names={{ ...panes.names, list: text('settings.list') }}
      list={<nav className="scroll" aria-label={text('settings.list')}>
        <div className="head"><h2>{text('settings.list')}</h2></div>
        {pages.map(each => {
          const Icon = ICONS[each]
          return <button key={each} type="button" className="link" {...each === page ? { 'aria-current': 'page' as const } : {}} onClick={() => setPage(each)}><Icon aria-hidden />{text(`settings.${each}`)}</button>
        })}
      </nav>}
      work={<div className="scroll" tabIndex={-1}><div className={page === 'profiles' ? 'form broad' : 'form'}><Shown /></div></div>} />
  )
}
