import type { Person } from '../../electron/newsroom/index.ts'
import { useText } from '../ui/index.ts'

/** The people in the picture, with the places that the caption gives. */
export function People({ people }: Readonly<{ people: readonly Person[] }>) {
  const text = useText()
  if (people.length === 0) return null
  return (
    <>
      <div className="sub">{text('photos.people')}<span className="r t12">{text('photos.peopleCount', { people: people.length })}</span></div>
      <ul aria-label={text('photos.people')}>
        {people.map(({ name, title, position }, index) => (
          <li key={index} className="person"><span className="pos">{position ? `(${position})` : ''}</span><span>{name}</span>{title && <span className="rl cut">{title}</span>}</li>
        ))}
      </ul>
    </>
  )
}
