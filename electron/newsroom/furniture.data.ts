/** Whole lines that web pages add, in lower case, by language (section 5.5 of the check facts). */
export const furnitureLines: ReadonlySet<string> = new Set([
  // English
  'advertisement', 'advertisements', 'ad', 'sponsored', 'sponsored content', 'promoted', 'promoted content', 'paid content', 'latest headlines', 'latest news', 'latest stories',
  'license photo', 'license this photo', 'buy this photo', 'permalink', 'read more', 'read also', 'read next', 'read full story', 'read full article', 'related', 'related stories',
  'related articles', 'related content', 'related topics', 'related links', 'related news', 'related coverage', 'more on this story', 'more on this topic', 'more stories',
  'more from this section', 'most read', 'most popular', 'most viewed', 'trending', 'trending now', 'trending stories', 'top stories', 'top news', 'editors’ picks', "editors' picks", 'sign up',
  'sign up now', 'sign up here', 'subscribe', 'subscribe now', 'subscribe today', 'share', 'share this', 'share this article', 'share this story', 'share on facebook', 'share on twitter',
  'share on x', 'share via email', 'tweet', 'email', 'print', 'copy link', 'copied', 'save', 'follow us', 'click here', 'watch live', 'story continues', 'story continues below',
  'story continues below advertisement', 'article continues below', 'article continues below advertisement', 'continue reading', 'continue reading below', 'continue', 'skip advertisement', 'skip ad',
  'skip to content', 'skip to main content', 'comments', 'leave a comment', 'show comments', 'view comments', 'view gallery', 'view all', 'view more', 'show more', 'load more', 'see more',
  'see all', 'recommended', 'recommended for you', 'recommended stories', 'you may also like', 'you might also like', 'from our partners', 'from the web', 'around the web', 'back to top',
  'cookie settings', 'cookie policy', 'privacy policy', 'terms of use', 'terms of service', 'accept all', 'accept all cookies', 'reject all', 'all rights reserved', 'photo gallery',
  'newsletter', 'newsletters', 'log in', 'login', 'sign in', 'register', 'print this page', 'print this article', 'report an error', 'report a typo', 'download the app', 'get the app',
  'up next', 'next up', 'menu', 'close', 'search', 'home', 'open image in gallery', 'enlarge image', 'image caption', 'hide caption', 'toggle caption', 'listen to this article', 'listen',
  'give this article', 'gift article', 'want to read more?', 'not a subscriber?', 'already a subscriber?', 'follow us on facebook', 'follow us on twitter', 'whatsapp', 'facebook',
  'twitter', 'linkedin', 'pinterest', 'reddit', 'telegram', 'flipboard',
  // German
  'anzeige', 'werbung', 'mehr zum thema', 'zur startseite', 'newsletter abonnieren', 'artikel anhören', 'artikel teilen', 'teilen', 'drucken', 'merken', 'lesen sie auch', 'auch interessant',
  'kommentare', 'das könnte sie auch interessieren', 'meistgelesen',
  // French
  'publicité', 'lire aussi', 'à lire aussi', 'abonnez-vous', 'partager', 'la suite après la publicité', 's’abonner', "s'abonner", 'sur le même sujet', 'commentaires', 'imprimer',
  // Spanish, Portuguese, Italian
  'publicidad', 'lea también', 'lee también', 'te puede interesar', 'suscríbete', 'compartir', 'comentarios', 'más información', 'publicidade', 'leia também', 'leia mais', 'assine', 'compartilhe',
  'pubblicità', 'leggi anche', 'abbonati', 'riproduzione riservata', '© riproduzione riservata', 'condividi', 'commenti',
  // Dutch and the north
  'advertentie', 'lees ook', 'lees verder', 'deel dit artikel', 'annonce', 'annonse', 'annons', 'læs også', 'les også', 'läs också', 'läs mer', 'les mer', 'del artikkelen', 'dela artikeln',
  'mainos', 'lue myös', 'jaa artikkeli',
  // Slavic languages, Greek, Turkish
  'reklama', 'czytaj też', 'czytaj także', 'zobacz także', 'čtěte také', 'реклама', 'читайте также', 'читайте також', 'reklam', 'ilgili haberler', 'διαφήμιση', 'διαβάστε επίσης',
  // Other scripts, Indonesian
  'إعلان', 'اقرأ أيضا', 'اقرأ أيضًا', 'פרסומת', 'آگهی', 'विज्ञापन', 'यह भी पढ़ें', '广告', '相关新闻', '延伸阅读', '広告', '関連記事', '광고', '관련기사', 'iklan', 'baca juga',
])

/** Beginnings of such lines: the fixed phrase must be followed by what stands here, so that prose is left alone. */
export const furnitureBeginnings: readonly RegExp[] = [
  /^(?:read more|read also|see also|read next|related|related stor(?:y|ies)|related articles?|watch|watch live|watch now|listen|tags?|topics?|filed under|more on this|up next|don['’]t miss|must read):\s*\S/i,
  /^read more (?:about|at|on|from)\s[^.!?]*$/i,
  /^sign up (?:for|to) (?:our|the|my|your|free|daily)\b/i,
  /^subscribe to (?:our|the|my|this)\b/i,
  /^(?:follow|like) us on \w+/i,
  /^follow @?\w+ on (?:twitter|facebook|instagram|x|threads|bluesky)\b/i,
  /^share (?:this|on|via|with)\s[^.!?]*$/i,
  /^click here (?:to|for)\b/i,
  /^(?:sponsored|promoted|presented) (?:by|content|stories)\b[^.!?]*$/i,
  /^recommended (?:for you|stories|reading|articles|videos)\b[^.!?]*$/i,
  /^we use cookies\b/i,
  /^download (?:our|the) app\b/i,
  /^(?:©|\(c\)|copyright ©?)\s*\d{4}\b.*$/i,
  /^.{0,60}\ball rights reserved\.?$/i,
  /^(?:\d+ )?comments? ?\(\d+\)$|^\d+ comments?$/i,
  /^\d+ (?:min|minute)s? read$/i,
  /^(?:lesen sie auch|lire aussi|à lire aussi|lea también|lee también|te puede interesar|leggi anche|leia também|lees ook|læs også|les også|läs också|lue myös|czytaj też|czytaj także|čtěte také|читайте также|читайте також|baca juga)\s?:\s*\S/iu,
]

/** Words of a bar of buttons: a line that holds nothing else is one. */
export const buttonWords: ReadonlySet<string> = new Set([
  'share', 'tweet', 'email', 'e-mail', 'print', 'facebook', 'twitter', 'x', 'whatsapp', 'linkedin', 'pinterest', 'reddit', 'telegram', 'flipboard', 'instagram', 'youtube', 'tiktok', 'messenger',
  'comment', 'comments', 'save', 'copy', 'link', 'bookmark', 'sms', 'pocket', 'bluesky', 'threads', 'mail',
])

/** What stands behind a bar at the end of a caption. */
export const captionBoilerplate: readonly string[] = ['License Photo', 'License This Photo', 'License photo', 'Buy this photo', 'Buy Photo', 'Permalink']
