import { usePreference } from '../session/index.ts'
import { useText } from '../ui/index.ts'
import { look, textSizes, themes } from './look.ts'
import { OneOf } from './OneOf.tsx'

export function AppearancePage() {
  const text = useText()
  const [theme, setTheme] = usePreference(look.theme)
  const [size, setSize] = usePreference(look.textSize)
  return (
    <>
      <h1>{text('settings.appearance')}</h1>
      <p className="intro">{text('settings.intro')}</p>
      <OneOf label={text('settings.theme')} value={theme} onChange={setTheme} options={themes.map(each => [each, text(`theme.${each}`)] as const)} />
      <OneOf label={text('settings.textSize')} value={size} onChange={setSize} options={textSizes.map(each => [each, text(`text.${each}`)] as const)} />
      <p className="sample">{text('settings.sample')}</p>
    </>
  )
}
