/** How the parts of the page look; the colours are named in `style.ts`. */

/** Bars, rows and names. In a narrow panel each row of a table becomes a few lines. */
export const TABLES = `
table{width:100%;border-collapse:collapse}
th,td{padding:.45rem .9rem .45rem 0;text-align:left;vertical-align:top;font-weight:400;border-top:1px solid var(--rule)}
td{overflow-wrap:break-word}
th:last-child,td:last-child{padding-right:0}
thead th{overflow-wrap:normal;white-space:nowrap;border-top:0;padding-top:0;color:var(--quiet);font-size:.92em}
.right{text-align:right}
.role{display:block;font-size:.92em}
.speakers tbody th{width:32%}
.speakers td[data-title]{width:28%}
.speakers td:last-child,.figures .value{white-space:nowrap;font-variant-numeric:tabular-nums}
.speakers .nobody>*{border-top-style:dashed}
.measure{display:flex;align-items:center;gap:.6rem}
.amount{flex:none;display:grid;grid-template-columns:2.4em 3.2em;text-align:right;font-variant-numeric:tabular-nums}
.share{flex:1 1 0;width:0;min-width:0;height:10px;border-radius:2px}
.bar.direct{fill:var(--direct)}.bar.partial{fill:var(--partial)}.bar.reported{fill:var(--reported)}
.texture{fill:none}.texture.partial{fill:url(#dotted)}.texture.reported{fill:url(#dashed)}
.ink{fill:var(--paper);fill-opacity:.55}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;color:var(--quiet);margin-bottom:.75rem;font-size:.92em}
.key{display:inline-flex;align-items:center;gap:.45em}
.swatch{width:22px;height:10px;border-radius:2px}
.figures .name{color:var(--number)}
.figures .hedge{white-space:nowrap}
.beside,.writers{display:none}
.writers{font-size:.92em;margin-bottom:.7rem}
.form{border-bottom:1.5px solid var(--direct)}.form.partial{border-bottom-style:dotted;border-color:var(--partial)}.form.reported{border-bottom-style:dashed;border-color:var(--reported)}
@container (max-width:36rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody{display:block}
tr{display:flex;flex-wrap:wrap;align-items:flex-start;column-gap:.75rem;padding:.5rem 0;border-top:1px solid var(--rule)}
tbody tr:first-child{border-top:0;padding-top:0}
.speakers .nobody{border-top-style:dashed}
th,td{border:0;padding:0}
td.empty{display:none}
tbody th,.speakers tbody th{flex:1 1 0;width:auto;min-width:35%}
/* what comes before it stands in the first line, the rest below */
tr::before{content:"";flex-basis:100%;order:1}
.second{order:2}
.speakers td.second{flex:1 1 100%;display:flex;gap:.5rem;align-items:baseline;width:auto;margin-top:.15rem}
.speakers td.second::before{content:attr(data-title);color:var(--quiet);font-size:.92em;flex:none;width:4em}
.speakers .measure{flex:1}
.speakers td:last-child::after{content:" checked"}
.figures .unit,.figures .writer{display:none}
.figures .beside{display:inline}.writers{display:block}
.figures .value{white-space:normal;max-width:60%}
.figures td.second{color:var(--quiet);font-size:.92em}
.figures td.second:not(.empty)~td.second::before{content:"·";margin:0 .5em 0 -.25em}
}
`;

/** The map and the time line. */
export const PICTURES = `
.map{display:block;width:100%;height:auto;border:1px solid var(--rule);border-radius:6px}
.map.medium,.map.small{display:none}
@container (max-width:42rem){.map.large{display:none}.map.medium{display:block}}
@container (max-width:26rem){.map.medium{display:none}.map.small{display:block}nav .count{display:none}nav ul{gap:0 .8rem;font-size:.92em}}
.sea{fill:var(--sea)}.grid{fill:none;stroke:var(--grid);stroke-width:.6}.land{fill:var(--land);stroke:var(--coast);stroke-width:.7;stroke-linejoin:round}.border{fill:none;stroke:var(--border);stroke-width:.7}
.town{fill:var(--place);stroke:var(--paper);stroke-width:1}.area{fill:color-mix(in srgb,var(--place) 22%,transparent);stroke:var(--place);stroke-width:1.6}
.reach{fill:transparent}.dot{cursor:pointer}
.label,.halo{font-family:var(--vscode-font-family,system-ui,sans-serif);font-weight:500}.label{fill:var(--ink)}.halo{fill:none;stroke:var(--land);stroke-width:3;stroke-linejoin:round}
.dot:hover .label{text-decoration:underline}.dot:hover .town,.dot:hover .area{stroke:var(--ink);stroke-width:2}
figcaption{font-size:.92em;margin-top:.4rem}
.places{columns:3 14rem;column-gap:1.75rem;margin-top:.9rem}
.places li{break-inside:avoid;padding:.15rem .4rem}
.places .go{padding-left:1.4rem;text-indent:-1rem}
.places .name{color:var(--place)}
.timeline{margin-left:.35rem}
.timeline li{position:relative;padding-left:1.4rem;border-left:2px solid var(--rule)}
.timeline li:first-child{border-image:linear-gradient(transparent .75em,var(--rule) .75em) 1}
.timeline .point:last-child{border-color:transparent}
.timeline .point::before{content:"";position:absolute;left:-6px;top:.42em;width:10px;height:10px;border-radius:50%;background:var(--paper);border:2px solid var(--date)}
.timeline .today::before{background:var(--date)}
.timeline .point{padding-bottom:.6rem}
.timeline .point .go,.undated .go{display:block}
.timeline .point .go+.go{margin-top:.1rem}
.gap{color:var(--quiet);font-size:.92em}
.gap.days{padding-bottom:.6rem}.gap.weeks{padding-block:.35rem .95rem}.gap.months{padding-block:.7rem 1.2rem}.gap.years{padding-block:1.1rem 1.6rem}
.gap.months,.gap.years{border-left-style:dashed}
.snippet{color:var(--quiet)}.snippet b{color:var(--date);font-weight:600}
.line{font-size:.92em;white-space:nowrap}
.undated{margin-top:.3rem}
.timeline+h3{margin-top:1rem}
`;
