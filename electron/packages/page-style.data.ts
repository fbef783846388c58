/** The look of `index.html`: system fonts, light and dark, no script, nothing fetched. */
export const pageStyle = `
:root{color-scheme:light dark;--sheet:#fefdfb;--desk:#f7f4ef;--mat:#dcdbd9;--ink:#211e1a;--ink-2:#524c44;--rule:#e4ded4;--pencil:#a8321f;
--story:"Source Serif 4","Iowan Old Style",Charter,Georgia,"Noto Naskh Arabic",serif;--ui:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;--code:ui-monospace,"Cascadia Mono",Menlo,monospace}
@media (prefers-color-scheme:dark){:root{--sheet:#1d1b19;--desk:#161513;--mat:#2b2a29;--ink:#ece8e1;--ink-2:#b9b2a7;--rule:#37332e;--pencil:#ff9d85}}
*{box-sizing:border-box}
html{font:16px/1.5 var(--ui);background:var(--desk);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:48px 24px 64px;max-width:840px}
a{color:var(--pencil);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--pencil);outline-offset:2px}
header.package{padding-bottom:24px;border-bottom:2px solid var(--ink)}
.kicker,.slug{margin:0;font-size:13px;letter-spacing:.06em;text-transform:uppercase;color:var(--ink-2)}
h1{font:600 40px/1.15 var(--story);margin:8px 0 12px;text-wrap:balance}
.facts{margin:0;color:var(--ink-2)}
.notice{margin:16px 0 0;padding:12px 16px;border-inline-start:4px solid var(--pencil);background:var(--sheet)}
nav.contents{padding:20px 0;border-bottom:1px solid var(--rule)}
nav.contents ol{margin:8px 0 0;padding-inline-start:1.4em}
article{margin:32px 0;padding:32px clamp(20px,6vw,56px);background:var(--sheet);border:1px solid var(--rule);border-radius:8px}
article h2{font:620 30px/1.2 var(--story);margin:8px 0 12px;text-wrap:balance}
.byline{margin:0 0 20px;color:var(--ink-2)}
.story{font:18px/1.6 var(--story);max-width:38em;overflow-wrap:break-word}
.story>p{margin:0 0 1em}.story h3{font:620 22px/1.3 var(--story);margin:1.6em 0 .5em}.story h4{font:620 18px/1.4 var(--story);margin:1.4em 0 .4em}
.story blockquote{margin:1.2em 0;padding-inline-start:20px;border-inline-start:3px solid var(--rule)}.story blockquote p{margin:0}
.story blockquote footer{color:var(--ink-2);font-size:15px}.story blockquote footer::before{content:"— "}
.story table{border-collapse:collapse;margin:1.2em 0;font:15px/1.45 var(--ui);display:block;overflow-x:auto}
.story td{padding:6px 12px 6px 0;border-bottom:1px solid var(--rule);vertical-align:top}
figure{margin:24px 0}
figure img{display:block;width:100%;height:auto;max-height:80vh;object-fit:contain;background:var(--mat);border-radius:3px}
.absent{display:grid;place-items:center;min-height:140px;background:var(--mat);color:var(--ink-2);border-radius:3px;font:15px/1.4 var(--ui)}
figcaption{margin-top:10px;font:15px/1.5 var(--story)}
figcaption p{margin:0 0 4px}
.credit,.licence{font:13px/1.5 var(--ui);color:var(--ink-2)}
.override{font:13px/1.5 var(--ui);color:var(--pencil)}
.files{margin:24px 0 0;padding:16px 0 0;border-top:1px solid var(--rule);font-size:14px}
.files a{margin-inline-end:14px;white-space:nowrap}
section.everything{margin-top:40px}
section.everything h2{font:600 22px/1.3 var(--story)}
.scroll{overflow-x:auto}
table.list{border-collapse:collapse;width:100%;font-size:14px;font-variant-numeric:tabular-nums}
table.list th{text-align:start;font-weight:600;color:var(--ink-2)}
table.list th,table.list td{padding:6px 16px 6px 0;border-bottom:1px solid var(--rule);vertical-align:top}
table.list .number{text-align:end}
code{font:12px/1.5 var(--code);color:var(--ink-2);overflow-wrap:anywhere}
@media print{html{background:#fff}article{border:0;padding:0;break-inside:avoid-page}}
`.replaceAll('\n', '')
