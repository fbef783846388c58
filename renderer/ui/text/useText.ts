import { useMemo } from 'react'
import { useIntl, type IntlShape } from 'react-intl'
import { english } from './english.ts'

export type TextKey = keyof typeof english
type Values = Readonly<Record<string, string | number | Date>>

/** The words of the interface, by key; plurals and dates by ICU, never by adding up strings. */
export function useText(): (key: TextKey, values?: Values) => string {
  const intl = useIntl()
  return useMemo(() => (key, values) => intl.formatMessage({ id: key, defaultMessage: english[key] }, values), [intl])
}

/** Numbers, dates and times as the person's language writes them. */
export const useFormat = (): Pick<IntlShape, 'formatNumber' | 'formatDate' | 'formatTime' | 'formatRelativeTime'> => useIntl()
