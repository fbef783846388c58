/** The sign of Dateline: a D, and the dashes after a dateline. */
export function Mark() {
  return (
    <svg width="24" height="16" viewBox="0 0 24 16" fill="none" aria-hidden="true">
      <path d="M2 2h5a6 6 0 0 1 0 12H2z" stroke="currentColor" strokeWidth="2.2" />
      <path d="M15.5 8h3M20.5 8h3" stroke="var(--pencil)" strokeWidth="2.2" />
    </svg>
  )
}
