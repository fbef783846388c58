import type { Finding } from '../../newsroom/index.ts'
import type { XmlElement } from '../xml/tree.ts'

/** A finding of a rule of ours, at an element. */
export const wrong = (rule: string, message: string, { line, column }: XmlElement, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `newsml-g2/${rule}`, severity, message, where: { kind: 'line', line, column } })
