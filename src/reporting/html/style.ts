/** The style of all reports. Colours come in pairs: the first is for light pages, the second for dark ones. */
export const STYLE = `
:root{color-scheme:light dark;
--page:light-dark(#f6f8fa,#0d1117);--card:light-dark(#fff,#161b22);--line:light-dark(#d1d9e0,#30363d);
--text:light-dark(#1f2328,#e6edf3);--soft:light-dark(#57606a,#9aa4af);--link:light-dark(#0550ae,#79b8ff);
--code:light-dark(#f6f8fa,#0d1117)}
:root:has(#light:checked){color-scheme:light}
:root:has(#dark:checked){color-scheme:dark}
.accepted,.ok{--ink:light-dark(#14602b,#8fdda3);--tint:light-dark(#e1f6e5,#12331c);--full:light-dark(#3da35d,#3fa35f)}
.rejected,.refused-valid,.behaviour{--ink:light-dark(#8a3b00,#ffc18a);--tint:light-dark(#ffead5,#432509);--full:light-dark(#e08a2e,#c77720)}
.crashed{--ink:light-dark(#9b1126,#ffb0ba);--tint:light-dark(#ffe3e6,#4a141f);--full:light-dark(#d1344b,#d1344b)}
.timed-out,.closing{--ink:light-dark(#5a23a8,#d8c1ff);--tint:light-dark(#efe4ff,#33204f);--full:light-dark(#8a56d8,#8a56d8)}
.refused-evolved{--ink:light-dark(#6b4e00,#f0d470);--tint:light-dark(#fff2bf,#3b2f08);--full:light-dark(#c9a227,#b08d1c)}
.accepted-invalid{--ink:light-dark(#0b4a8f,#a6d0ff);--tint:light-dark(#dcecff,#122e4d);--full:light-dark(#3f86d1,#3f86d1)}
.changed-value{--ink:light-dark(#07565a,#8ce2dd);--tint:light-dark(#d5f3f1,#0c393a);--full:light-dark(#2a9d99,#2a9d99)}
.none{--ink:var(--soft);--tint:transparent;--full:light-dark(#d1d9e0,#3d444d)}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
code,pre,.place{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
[hidden]{display:none!important}
.unseen,.wire caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem}
html:not(.js) .js-only{display:none}
header,main,footer{max-width:76rem;margin:0 auto;padding:1rem 1.5rem}
header{display:grid;grid-template-columns:1fr auto;gap:.25rem 1.5rem;padding-top:1.75rem}
h1{font-size:1.55rem;line-height:1.25;margin:0}
h2{font-size:1.2rem;margin:0 0 .25rem}
h3{font-size:1rem;margin:0}
p{margin:.25rem 0 .75rem}
.soft,dt,.hint{color:var(--soft)}
.lead{grid-column:1/-1;margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.5rem 0 0;padding:0}
nav{grid-column:1/-1}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0}
.theme{display:flex;align-self:start;border:1px solid var(--line);border-radius:2rem;background:var(--card);font-size:.85rem}
.theme label,.kinds label{cursor:pointer;padding:.1rem .7rem;border-radius:2rem}
.theme input{position:absolute;opacity:0;pointer-events:none}
.theme input:checked+label{background:var(--text);color:var(--page)}
.theme input:focus-visible+label{outline:2px solid var(--link);outline-offset:2px}
section{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:0 0 1.25rem}
.badge{display:inline-block;white-space:nowrap;border-radius:2rem;padding:.05rem .6rem;font-size:.85rem;background:var(--tint);color:var(--ink)}
.sign{display:inline-block;min-width:1em;text-align:center;font-weight:700}
.totals{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:.75rem;list-style:none;margin:0 0 1.25rem;padding:0}
.totals li{background:var(--tint);color:var(--ink);border-radius:.6rem;padding:.6rem .9rem}
.totals strong{display:block;font-size:1.6rem;line-height:1.2}
.scroll{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%;font-size:.93rem;overflow-wrap:normal}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{font-weight:600;color:var(--soft);white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.zero{color:var(--soft)}
td.bad{background:var(--tint);color:var(--ink);font-weight:600}
tbody th{font-weight:400}
.matrix tbody th{min-width:15rem;width:45%}
.matrix thead th{vertical-align:bottom}
tbody th code{font-weight:600}
.bar{display:block;width:100%;min-width:6rem;height:.8rem;border-radius:.4rem;margin:.3rem 0;background:light-dark(#eaeef2,#21262d)}
.bar rect{fill:var(--full)}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:0 0 1.25rem}
.tools input[type=search]{font:inherit;flex:1 1 14rem;min-width:0;padding:.45rem .8rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--card);color:var(--text)}
.kinds{display:flex;flex-wrap:wrap;gap:.4rem}
.kinds label{background:var(--tint,transparent);color:var(--ink,var(--text));border:1px solid var(--line);font-size:.85rem;padding:.15rem .6rem}
button{font:inherit;font-size:.85rem;color:var(--text);background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.15rem .6rem;cursor:pointer}
.finding{border-top:1px solid var(--line)}
.finding>summary{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.1rem .5rem;padding:.7rem 0;cursor:pointer;list-style:none}
.finding>summary::-webkit-details-marker{display:none}
.finding>summary::before{content:"▸";color:var(--soft);grid-row:1/3;align-self:start;width:1rem;text-align:center}
.finding[open]>summary::before{rotate:90deg}
.finding>summary p,.wide{grid-column:2/-1;margin:0}
.finding h3{font-weight:500}
.finding>div{padding:0 0 1.25rem 1.5rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.75rem;margin:.75rem 0}
.side{display:flex;flex-direction:column;min-width:0;border:1px solid var(--line);border-left:4px solid var(--full);border-radius:.5rem;overflow:hidden}
.side h4{margin:0;padding:.3rem .75rem;font-size:.85rem;font-weight:600;background:var(--tint);color:var(--ink)}
pre{flex:1;margin:0;padding:.6rem .75rem;background:var(--code);white-space:pre-wrap;max-height:30rem;overflow:auto;line-height:1.45}
.side mark{background:var(--tint);color:var(--ink);font-weight:600;text-decoration:underline;text-underline-offset:.2em;border-radius:.2rem}
.side del{color:var(--ink);font-style:italic;text-decoration:none;border:1px dashed;border-radius:.2rem;padding:0 .25rem}
.key{color:var(--link)}mark .key,mark .string{color:inherit}
caption{text-align:left;color:var(--soft);padding:0 0 .3rem}
.ladder td{width:50%;overflow-wrap:anywhere}.ladder tbody th{color:var(--soft);text-align:right}.ladder td,.ladder tbody th{padding:.15rem .5rem;border:0}
.ladder td+td{border-left:1px solid var(--line)}
.ladder .at td,.ladder .at th{background:var(--tint);color:var(--ink)}
.groups [scope=colgroup]{text-align:center}.groups [scope=rowgroup]{color:var(--soft);padding-top:.9rem}
.wire{margin:.5rem 0 1rem}.wire summary{cursor:pointer;color:var(--link)}.wire pre{margin:.4rem 0 0;word-break:break-all}
.said{margin:0;padding:.5rem .75rem}.plain{list-style:none;margin:0;padding:0}
.times{color:var(--soft);font-style:italic}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem .9rem;margin:.5rem 0 0}
dt,dd{margin:0}
.legend,.places,.goals{display:flex;flex-wrap:wrap;list-style:none;margin:.5rem 0 1rem;padding:0;gap:.35rem}
.legend{gap:.35rem 1rem;font-size:.85rem}.legend li{display:flex;gap:.4rem;align-items:center}
.objects{columns:22rem;column-gap:1rem}
.object{break-inside:avoid;border:1px solid var(--line);border-radius:.6rem;padding:.6rem .75rem;margin:0 0 1rem}
.object h3{display:flex;justify-content:space-between;gap:.75rem;font-size:.95rem}
.places{margin:.4rem 0 0;gap:.3rem}
.place{display:flex;gap:.3rem;border-radius:.35rem;padding:.05rem .45rem;background:var(--tint);color:var(--ink);border:1px solid transparent}
.place.none{border:1px dashed var(--line)}
.place a{color:inherit}
.goals{margin:.1rem 0 .5rem;gap:.25rem}
.empty{padding:.5rem 0}
footer{color:var(--soft);font-size:.85rem;padding-bottom:2rem}
@media(max-width:40rem){.ladder tr{display:grid;grid-template-columns:2rem 1fr}.ladder thead tr{grid-template-columns:2rem 1fr 1fr}.ladder td:empty{display:none}
.ladder tbody td{width:auto;padding-right:2rem}.ladder td+td{margin-left:2.5rem;padding-right:.5rem}
.matrix tbody th{min-width:10rem}header{grid-template-columns:1fr}.theme{justify-self:start;order:3}header,main,footer{padding-left:.75rem;padding-right:.75rem}section{padding:.9rem}
.finding>div{padding-left:0}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}.finding>summary>.badge{grid-column:2/-1;grid-row:3;justify-self:start}}
@media print{.tools,.theme,nav{display:none}section{border:0}}
`;
