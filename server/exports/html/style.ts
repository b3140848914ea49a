/** How the packet looks: the palette of the editor's highlights, on a screen (light and dark) and on paper. */
import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';

const LIGHT = `--paper:#fff;--raised:#F7F8FA;--ink:#1F2328;--quiet:#59636E;--rule:#D5DAE0;--strong:#8A949E;--link:#1D4F8C;
--direct:#3B78C9;--partial:#6F57C5;--reported:#A67C1E;--figure:#8A2E66;--attention:#A84300;--good:#17752F;--bad:#B3261E;--doubt:#A84300;--open:#4A5560;
--sea:#E8F0F6;--grid:#D6E2EB;--land:#F6F4EE;--coast:#97A6B3;--border:#C4C8CC;--place:#0B665A`;
const DARK = `--paper:#16191D;--raised:#1D2126;--ink:#E4E8EC;--quiet:#A0AAB4;--rule:#343B43;--strong:#6F7983;--link:#9CC4F5;
--direct:#5C97DC;--partial:#A594EA;--reported:#C9A35A;--figure:#E3A3CB;--attention:#F0A35E;--good:#56C271;--bad:#FF8A80;--doubt:#F0A35E;--open:#B4BEC8;
--sea:#1B2733;--grid:#253442;--land:#353D46;--coast:#7B8894;--border:#59646F;--place:#7CC8B8`;

const SCREEN = `
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:56rem;padding:0 2rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
h1,h2,h3,p,ul,ol,figure,blockquote{margin:0}
ul,ol{padding:0;list-style:none}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.quiet,.facts,.role{color:var(--quiet)}
.attention{color:var(--attention)}
.top{padding-top:2.5rem}
.brand{display:flex;gap:.6rem;align-items:baseline;font-weight:700;letter-spacing:-.01em;padding-bottom:.7rem;border-bottom:3px solid var(--ink)}
.brand span{font-weight:400;color:var(--quiet)}
h1{font:600 2.1rem/1.2 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Times New Roman",serif;margin:1.4rem 0 .5rem;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.25rem;letter-spacing:-.01em;padding-bottom:.4rem;border-bottom:1px solid var(--rule);margin-bottom:1.1rem}
section{margin-top:3rem;scroll-margin-top:1rem}
code{font:.9em ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin-top:1.4rem;padding:.6rem 0;border:solid var(--rule);border-width:1px 0}
nav a{text-decoration:none;font-weight:500}
nav a:hover{text-decoration:underline}
.progress{margin-top:1.4rem}
.progress svg{display:block;width:100%;height:10px;margin:.4rem 0 .6rem;border-radius:5px;overflow:hidden}
.chips{display:flex;flex-wrap:wrap;gap:.35rem .6rem;align-items:center;font-size:.9rem}
.chip{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:.05rem .65rem;font-size:.82rem;font-weight:600;line-height:1.5;white-space:nowrap}
.chip.good{color:var(--good)}.chip.doubt{color:var(--doubt)}.chip.bad{color:var(--bad)}.chip.open{color:var(--open)}.chip.none{color:var(--quiet);font-weight:400}
.bar-good{fill:var(--good)}.bar-doubt{fill:var(--doubt)}.bar-bad{fill:var(--bad)}.bar-open{fill:var(--strong)}.bar-none{fill:var(--rule)}
.article{font:1.12rem/1.7 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Times New Roman",serif;max-width:42rem;overflow-wrap:anywhere}
.article p+p{margin-top:1em}
.article .headline{font-weight:600;font-size:1.3rem;line-height:1.35}
.article .aside{color:var(--quiet);font-size:1rem}
.q{border-bottom:2px solid;padding-bottom:1px}
.q.direct{border-color:var(--direct)}.q.partial{border-bottom-style:dotted;border-color:var(--partial)}.q.reported{border-bottom:1px dashed var(--reported)}.q.statistic{border-bottom:1px solid var(--figure)}
sup{font:600 .66em/1 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;margin-left:.1em}
sup a{text-decoration:none;padding:.1em .15em}
sup a:hover{text-decoration:underline}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;margin-top:1.6rem;font-size:.88rem;color:var(--quiet)}
.box{border:1px solid var(--rule);border-left:4px solid var(--strong);border-radius:6px;background:var(--raised);padding:1rem 1.25rem 1.1rem;scroll-margin-top:1rem;overflow-wrap:anywhere}
.box+.box{margin-top:1rem}
.box.direct{border-left-color:var(--direct)}.box.partial{border-left-color:var(--partial)}.box.reported{border-left-color:var(--reported)}.box.statistic{border-left-color:var(--figure)}
.box:target{outline:2px solid var(--link);outline-offset:2px}
.box header{display:flex;justify-content:space-between;align-items:flex-start;gap:1rem}
.box h3{font-size:1rem;font-weight:600}
.role{font-weight:400}
.n{display:inline-block;min-width:1.7em;padding:0 .35em;margin-right:.35em;border-radius:1em;background:var(--ink);color:var(--paper);text-align:center;text-decoration:none;font-size:.85em;line-height:1.7;font-variant-numeric:tabular-nums}
blockquote{font:1.1rem/1.55 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Times New Roman",serif;margin:.55rem 0 .45rem}
.box .facts{font-size:.88rem}
.label{font-size:.78rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--quiet);margin-top:.9rem}
.besides>li+li{margin-top:1.2rem;padding-top:1.2rem;border-top:1px solid var(--rule)}
.line{white-space:nowrap}
.box li,.besides li li{margin-top:.25rem}
.box .attention{margin-top:.6rem;font-size:.92rem}
.box h3 .attention{font-weight:400;font-size:1em}
.paper{display:none}
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{text-align:left;color:var(--quiet);font-size:.88rem;padding-bottom:.6rem}
.key{display:inline-block;width:1.4em;height:.7em;margin-left:1em}
.key:first-child{margin-left:0}
.key.direct{background:var(--direct)}.key.reported{background:var(--reported)}
th,td{padding:.5rem .9rem .5rem 0;text-align:left;vertical-align:top;border-top:1px solid var(--rule);font-weight:400}
thead th{border-top:0;color:var(--quiet);font-size:.82rem}
tbody th{font-weight:600;width:38%;overflow-wrap:anywhere}
tbody th .role{display:block;font-size:.86rem}
.count{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.bar{width:34%;padding-right:0}
td.bar svg{display:block;width:100%;height:.85rem;margin-top:.3rem}
.bar-direct{fill:var(--direct)}.bar-reported{fill:var(--reported)}
.map{display:block;width:100%;height:auto;border:1px solid var(--rule);border-radius:6px}
.map-sea{fill:var(--sea)}.map-grid{fill:none;stroke:var(--grid);stroke-width:.6}.map-land{fill:var(--land);stroke:var(--coast);stroke-width:.7;stroke-linejoin:round}.map-border{fill:none;stroke:var(--border);stroke-width:.7}
.map-dot{fill:var(--place);stroke:var(--land);stroke-width:1}.map-area{fill:var(--land);stroke:var(--place);stroke-width:1.8}
.map-label,.map-halo{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;font-weight:500}
.map-label{fill:var(--ink)}.map-halo{fill:none;stroke:var(--land);stroke-width:3;stroke-linejoin:round}
figcaption{color:var(--quiet);font-size:.85rem;margin-top:.45rem}
.places{columns:3 13rem;column-gap:2rem;margin-top:1.1rem;font-size:.93rem}
.places li{break-inside:avoid;padding:.14rem 0}
.timeline{border-left:2px solid var(--rule);margin-left:.4rem}
.timeline li{position:relative;padding:0 0 1rem 1.5rem}
.timeline li:last-child{padding-bottom:0}
.timeline li::before{content:"";position:absolute;left:-6px;top:.42rem;width:10px;height:10px;border-radius:50%;background:var(--paper);border:2px solid var(--strong)}
.timeline .today::before{background:var(--ink);border-color:var(--ink)}
.timeline .gap{color:var(--quiet);font-size:.82rem;padding-bottom:.9rem}
.timeline .gap::before{display:none}
.timeline h3{font-size:1rem}
.timeline p{font-size:.95rem}
.besides q{quotes:"“" "”"}
footer{margin-top:3.5rem;padding-top:.9rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.85rem}
@media screen and (max-width:40rem){figure{overflow-x:auto}.map{min-width:34rem}body{padding:0 1.1rem 3rem}h1{font-size:1.6rem}td.bar,thead th:last-child{display:none}tbody th{width:auto}.box header{flex-direction:column;gap:.4rem}}
`;

const PRINT = `
@page{margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#59636E}}
html{font-size:13px}
body{max-width:none;padding:0;font-size:10pt;line-height:1.42}
nav,.skip{display:none}
.top{padding-top:0}
h1{font-size:20pt;margin:10pt 0 4pt}
h2{font-size:13pt;break-after:avoid}
h3,.label,.legend,caption,thead{break-after:avoid}
section{margin-top:20pt}
a{color:inherit;text-decoration:none}
.article{font-size:11pt;line-height:1.6;max-width:none;orphans:3;widows:3}
.article .headline{font-size:13pt}.article .aside{font-size:10pt}
.box{background:none;break-inside:avoid;padding:8pt 11pt 9pt}
.box+.box{margin-top:8pt}
blockquote{font-size:11pt}
.n{background:none;color:var(--ink);border:1px solid var(--ink)}
.progress svg,td.bar svg,.key,.map,.timeline li::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.paper{display:block;margin-top:8pt;font-size:8.5pt;color:var(--quiet)}
.ticks{display:flex;flex-wrap:wrap;gap:3pt 14pt}
.tick{display:inline-block;width:9pt;height:9pt;border:1px solid var(--ink);margin-right:4pt;vertical-align:-1pt;text-align:center;line-height:8pt;color:var(--ink)}
.rules{display:flex;gap:14pt}
.rules span{flex:3;border-bottom:1px solid var(--strong);height:21pt;display:flex;align-items:flex-end;padding-bottom:2pt}
.rules span+span{flex:2}
table,figure,.timeline li{break-inside:avoid}
thead{display:table-header-group}
td.bar,thead th:last-child{display:table-cell}
`;

export const STYLE = `:root{${LIGHT}}@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${SCREEN}@media print{${PRINT}}`.replace(/\n/g, '');

/** For the policy in the page's head: this style and no other. */
export const STYLE_HASH = `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(STYLE))))}`;
