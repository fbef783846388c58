/** Names under which pages tell a field in `meta`, most trusted first: Open Graph, Dublin Core, and those of publishing systems. */
export const metaNames = {
  headline: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'title'],
  summary: ['og:description', 'description', 'twitter:description', 'dc.description', 'dcterms.abstract', 'sailthru.description'],
  created: ['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date', 'dcterms.created', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'pubdate', 'publishdate', 'publish-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'date'],
  modified: ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified', 'last-modified', 'revised'],
  expires: ['article:expiration_time'],
  author: ['author', 'article:author', 'parsely-author', 'dc.creator', 'dcterms.creator', 'sailthru.author', 'byl', 'cxenseparse:author'],
  keywords: ['news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags'],
  image: ['og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src', 'thumbnail'],
} as const
