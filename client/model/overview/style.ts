/** How the page looks: the colours of the editor and of Newsmark's highlights, so that it is at home in every theme. */

import { PICTURES, TABLES } from './styleParts';

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
html:has(.vscode-reduce-motion){scroll-behavior:auto}
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

export const STYLE = `${COLOURS}${PAGE}${HEAD}${TABLES}${PICTURES}`;
