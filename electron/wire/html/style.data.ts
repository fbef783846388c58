/** The look of an exported page: readable on its own, in light and dark, on paper too. */
export const style = 'body{margin:0 auto;max-width:42rem;padding:1.5rem;font:1.0625rem/1.6 Georgia,serif;color:#1c1c1c;background:#fff}'
  + 'h1,h2,h3,h4,h5,h6{line-height:1.2;font-family:system-ui,sans-serif}.byline,.published,figcaption,blockquote footer{font:.875rem/1.45 system-ui,sans-serif;color:#595959}'
  + '.dateline{font-weight:600}figure{margin:1.5rem 0}img{max-width:100%;height:auto}blockquote{margin:1.5rem 0;padding-left:1rem;border-left:3px solid #bbb}'
  + 'table{border-collapse:collapse}td{border:1px solid #bbb;padding:.25rem .5rem}'
  + '@media (prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}.byline,.published,figcaption,blockquote footer{color:#a8a8a8}a{color:#8ab4f8}}'
