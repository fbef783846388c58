import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

type SheetProps = Readonly<{ title: string; lead?: string; children: ReactNode; foot?: ReactNode; onClose: () => void }>

/** A dialog over the desk, for what must be settled before anything else. Esc puts it away. */
export function Sheet({ title, lead, children, foot, onClose }: SheetProps) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={open => { if (!open) onClose() }}>
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {lead && <p className="lead">{lead}</p>}
          <div className="body">{children}</div>
          {foot && <div className="foot">{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
