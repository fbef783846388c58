import { categories, licences, originTypes, withCategory, type Category, type Rights } from '../../electron/newsroom/index.ts'
import { setRight } from '../../electron/documents/index.ts'
import { useSession, type OpenDocument } from '../session/index.ts'
import { Checkbox, Choice, useText } from '../ui/index.ts'
import type { SetRight } from './setRights.ts'
import { RightText } from './RightText.tsx'

type LicenceFieldsProps = Readonly<{ documents: readonly OpenDocument[]; all: readonly (Rights | null)[]; set: SetRight }>

/** The owner, the credit line and the kind of licence; a kind brings its usual terms, and never replaces what somebody said. */
export function LicenceFields({ documents, all, set }: LicenceFieldsProps) {
  const text = useText()
  const { history } = useSession()
  const one = <K extends keyof Rights>(key: K): Rights[K] | undefined => all.every(rights => rights?.[key] === all[0]?.[key]) ? all[0]?.[key] : undefined
  const category = one('category')
  const cost = category ? licences[category].cost : 'free'
  const choose = (chosen: Category): void => {
    const rights = new Map(documents.map(({ doc }, index) => [doc, all[index] ?? null]))
    history.photos.edit('rights:category', documents, doc => {
      const before = rights.get(doc) ?? null
      for (const [key, value] of Object.entries(withCategory(before, chosen))) {
        // The keys and values are those of one record of rights.
        if (before?.[key as keyof Rights] !== value) setRight(doc, key as keyof Rights, value)
      }
    })
  }
  return (
    <>
      <div className="sub">{text('rights.licence')}</div>
      <div className="fields">
        <Choice wide label={text('rights.category')} value={category ?? 'none'} options={[['none', text('rights.unsettled')] as const, ...categories.map(each => [each, licences[each].name] as const)]}
          onChange={chosen => { if (chosen === 'none') set('category', undefined); else choose(chosen) }} />
        <RightText name="holder" all={all} set={set} />
        <RightText name="credit" all={all} set={set} />
        {category === 'creative-commons' && <RightText name="licenceUrl" all={all} set={set} />}
        {cost === 'conditional' && <RightText name="approvedBy" all={all} set={set} />}
        <Choice wide label={text('rights.originType')} value={one('originType') ?? 'none'} options={[['none', text('rights.unsaid')] as const, ...originTypes.map(each => [each, text(`origin.${each}`)] as const)]}
          onChange={chosen => set('originType', chosen === 'none' ? undefined : chosen)} />
        {(cost === 'pay' || cost === 'supplier') && <Checkbox checked={one('paid') === true} onChange={paid => set('paid', paid || undefined)}>{text('rights.paid')}</Checkbox>}
      </div>
    </>
  )
}
