import { ChevronDown, type LucideIcon } from 'lucide-react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

export type MenuEntry = Readonly<{ id: string; label: string; hint?: string; run: () => void }>
export type MenuGroup = Readonly<{ title: string; entries: readonly MenuEntry[] }>

type MenuButtonProps = Readonly<{ label: string; groups: readonly MenuGroup[]; icon?: LucideIcon; look?: 'plain' | 'quiet'; disabled?: boolean }>

/** A button that opens a short list of things to do. */
export function MenuButton({ label, groups, icon: Icon, look = 'plain', disabled }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={`btn sm ${look}`} isDisabled={disabled ?? false}>{Icon && <Icon className="i-14" aria-hidden />}{label}<ChevronDown className="i-12" aria-hidden /></Button>
      <Popover className="pop" offset={4}>
        <Menu className="menu" aria-label={label}>
          {groups.filter(({ entries }) => entries.length > 0).map(({ title, entries }) => (
            <MenuSection key={title} id={title}>
              <Header>{title}</Header>
              {entries.map(entry => (
                <MenuItem key={entry.id} id={entry.id} textValue={entry.label} onAction={entry.run}>
                  <span className="cut">{entry.label}</span>{entry.hint && <kbd>{entry.hint}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
