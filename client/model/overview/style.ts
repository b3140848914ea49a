/** How the page looks: the colours of the editor and of Newsmark's highlights, so that it is at home in every theme. */

/** In a webview VS Code names a colour of two dots `--vscode-newsmark-quoteDirect.border`: it turns only the first dot into a dash. */
const colour = (group: string, part: string): string => `var(--vscode-newsmark-${group}\\.${part},var(--vscode-newsmark-${group}-${part}))`;

const COLOURS = `
:root{
--direct:${colour('quoteDirect', 'border')};--partial:${colour('quotePartial', 'border')};--reported:${colour('quoteIndirect', 'border')};
--attention:${colour('attention', 'foreground')};--good:${colour('checked', 'foreground')};
--place:${colour('place', 'foreground')};--date:${colour('date', 'foreground')};--number:${colour('number', 'foreground')};
--ink:var(--vscode-editor-foreground,var(--vscode-foreground));--paper:var(--vscode-editor-background);--quiet:color-mix(in srgb,var(--ink) 76%,var(--paper));
--rule:color-mix(in srgb,var(--ink) 14%,transparent);--faint:color-mix(in srgb,var(--ink) 7%,transparent);--hover:var(--vscode-list-hoverBackground);
--sea:color-mix(in srgb,var(--place) 7%,var(--paper));--grid:color-mix(in srgb,var(--ink) 7%,transparent);
--land:color-mix(in srgb,var(--ink) 11%,var(--paper));--coast:color-mix(in srgb,var(--ink) 32%,var(--paper));--border:color-mix(in srgb,var(--ink) 20%,var(--paper))}
.vscode-high-contrast{--quiet:var(--ink);--rule:var(--vscode-contrastBorder);--faint:transparent;--hover:transparent;--sea:var(--paper);--grid:transparent;--land:var(--paper);--coast:var(--ink);--border:color-mix(in srgb,var(--ink) 55%,var(--paper))}
`;

const PAGE = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}*{transition:none!important}}
.vscode-reduce-motion{scroll-behavior:auto}
body{margin:0;padding:0;background:var(--paper);color:var(--ink);font:var(--vscode-font-size,13px)/1.5 var(--vscode-font-family,system-ui,sans-serif);container-type:inline-size;overflow-wrap:anywhere}
.page{max-width:56rem;margin:0 auto;padding:1.5rem 1.75rem 2.5rem}
.message{color:var(--quiet);padding-top:4rem;text-align:center}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0}
ul,ol{padding:0;list-style:none}
h1{font-size:1.6em;line-height:1.25;font-weight:600;letter-spacing:-.01em;text-wrap:balance;margin-bottom:.25rem}
h2{font-size:1.15em;font-weight:600;margin-bottom:.75rem}
h3{font-size:1em;font-weight:600}
section{margin-top:2.25rem;outline:none}
.quiet,.role,.line,figcaption{color:var(--quiet)}
.attention{color:var(--attention)}
.good{color:var(--good)}
.count{font-weight:400;color:var(--quiet);font-variant-numeric:tabular-nums;margin-left:.15em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.defs{position:absolute}
.mark{display:inline-block;color:var(--attention);font-size:.88em;white-space:nowrap}
.chip{display:inline-block;font-weight:400;font-size:.85em;line-height:1.5;padding:0 .6em;margin-left:.35em;border-radius:1em;color:var(--vscode-badge-foreground);background:var(--vscode-badge-background);border:1px solid var(--vscode-contrastBorder,transparent)}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid var(--rule);font-size:.92em}
nav{position:sticky;top:0;z-index:1;margin:1.25rem -1.75rem -.75rem;padding:0 1.75rem;background:var(--paper)}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;border-bottom:1px solid var(--rule)}
nav a{display:block;padding:.45rem 0;color:var(--ink);text-decoration:none}
nav a:hover{color:var(--vscode-textLink-activeForeground,var(--ink));text-decoration:underline;text-underline-offset:.3em}
nav a:focus-visible,.go:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:1px;border-radius:3px}
.vscode-high-contrast nav a:focus-visible,.vscode-high-contrast .go:focus-visible{outline-width:2px}
.go{font:inherit;color:inherit;text-align:left;background:none;border:0;border-radius:3px;padding:.15rem .4rem;margin:-.15rem -.4rem;cursor:pointer;overflow-wrap:anywhere}
.go:hover{background:var(--hover)}
.vscode-high-contrast .go:hover{outline:1px dashed var(--vscode-contrastActiveBorder,var(--ink))}
.go .name{font-weight:600}
.go:hover .name,.go:hover .snippet b{text-decoration:underline;text-underline-offset:.2em}
`;

const HEAD = `
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));margin-top:1.25rem;border:1px solid var(--rule);border-radius:6px}
.tile{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.7rem 1rem .8rem;position:relative}
.tile+.tile{border-left:1px solid var(--rule)}
.tile dt{color:var(--quiet)}
.tile dd{font-size:1.75em;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.tile dd .of{color:var(--quiet);font-size:.5714em;font-weight:400;letter-spacing:0}
.tile .go.attention{color:var(--attention);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.progress{position:absolute;left:0;bottom:-1px;display:block;width:100%;height:3px}
.track{fill:var(--faint)}.done{fill:var(--good)}
@container (max-width:36rem){.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.tile:nth-child(3){border-left:0}.tile:nth-child(n+3){border-top:1px solid var(--rule)}}
@container (max-width:30rem){.page{padding:1rem 1rem 2rem}nav{margin-inline:-1rem;padding-inline:1rem}nav ul{gap:0 1rem}.tile{padding:.55rem .75rem .65rem}h1{font-size:1.35em}}
`;

const TABLES = `
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

const PICTURES = `
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

export const STYLE = `${COLOURS}${PAGE}${HEAD}${TABLES}${PICTURES}`;
