import type { LucideIcon } from 'lucide-react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'

type IconButtonProps = Readonly<{ icon: LucideIcon; label: string; onClick: () => void; keys?: string; pressed?: boolean; disabled?: boolean }>

/** A tool with no word beside it: its name and key stand in the tooltip. */
export function IconButton({ icon: Icon, label, onClick, keys, pressed, disabled }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button className="icon-btn" aria-label={label} onPress={onClick} isDisabled={disabled ?? false} {...pressed === undefined ? {} : { 'aria-pressed': pressed }}>
        <Icon aria-hidden />
      </Button>
      <Tooltip className="tip" offset={4}>{label}{keys && <kbd>{keys}</kbd>}</Tooltip>
    </TooltipTrigger>
  )
}
