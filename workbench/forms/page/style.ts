/** How a form looks: one column of cards, from a phone's width up, by day and by night. */
export const style = `
:root{--ink:#1d2426;--soft:#4d5a5e;--line:#c9d3d5;--paper:#fff;--ground:#e9f1f0;--accent:#00695c;--on:#fff;--tint:#e0f2ef;--bad:#b3261e;--badtint:#fceeed;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--ink:#e6ecec;--soft:#aab8ba;--line:#45535a;--paper:#1d2527;--ground:#12181a;--accent:#7fd6c8;--on:#00201c;--tint:#21383a;--bad:#ffb4ab;--badtint:#3b2322}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans SC","Noto Sans TC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
main{max-width:640px;margin:0 auto;padding:12px}
form{display:grid;gap:12px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:20px;margin:0;min-width:0}
.head{border-top:8px solid var(--accent);border-radius:10px}
h1{font-size:1.75rem;line-height:1.25;margin:0;font-weight:600}
h2{font-size:1.2rem;line-height:1.3;margin:0;font-weight:600}
.section{border-left:6px solid var(--accent)}
.help,.points,.starred,.message,.problem,.media{margin:6px 0 0;white-space:pre-line}
.help,.points{color:var(--soft)}
.starred,.star,.problem{color:var(--bad)}
.title{font-weight:600;padding:0;display:block}
legend.title{float:left;width:100%;padding-bottom:4px}
legend.title+*{clear:both}
.wrong{border-color:var(--bad);background:linear-gradient(var(--badtint),var(--badtint)),var(--paper)}
.problem::before{content:"! ";font-weight:700}
.summary{border-color:var(--bad)}
.summary p{margin:0;font-weight:600;color:var(--bad)}
.summary ul{margin:6px 0 0;padding-left:20px}
.summary a,.media a,.head a{color:var(--accent)}
.line{display:block;width:100%;margin-top:12px;padding:10px 12px;min-height:44px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:6px}
.short{width:auto;max-width:100%;min-width:12rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
input[type=radio],input[type=checkbox]{width:20px;height:20px;margin:0;accent-color:var(--accent);flex:none}
.choices{padding-top:8px}
.choice{display:flex;gap:12px;align-items:center;min-height:44px;padding:6px 8px;border-radius:6px;cursor:pointer}
.choice:hover,.cell:hover,.step:hover{background:var(--tint)}
.other{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px}
.other .line{flex:1;min-width:10rem;margin-top:0}
.scale{display:grid;grid-template-columns:1fr 1fr;gap:4px 16px;padding-top:8px}
.scale .steps{grid-column:1/-1;grid-row:2;display:grid;grid-template-columns:repeat(auto-fit,minmax(44px,1fr))}
.scale .end:last-child{text-align:right}
.end{color:var(--soft)}
.steps{display:flex;flex-wrap:wrap;gap:4px}
.step{display:flex;flex-direction:column-reverse;align-items:center;justify-content:center;min-width:44px;min-height:60px;padding:4px;border-radius:6px;cursor:pointer}
.rating{padding-top:8px}
.rating .step span{display:flex;flex-direction:column;align-items:center;font-size:.85rem}
.icon{width:32px;height:32px;fill:none;stroke:var(--soft);stroke-width:1.5;stroke-linejoin:round}
.rating .step:has(:checked) .icon,.rating .step:has(~.step :checked) .icon{fill:var(--accent);stroke:var(--accent)}
.grid{padding-top:8px}
.heads{display:none}
.row{border:0;border-top:1px solid var(--line);margin:0;padding:10px 0;min-width:0}
.row legend{font-weight:500;padding:0;float:left;width:100%}
.cells{clear:both}
.cell{display:flex;gap:12px;align-items:center;min-height:44px;padding:4px 8px;border-radius:6px;cursor:pointer}
.parts{display:flex;flex-wrap:wrap;gap:12px}
.parts label{display:block;margin-top:8px}
.parts .line{width:6rem;margin-top:2px}
.media img{max-width:100%;height:auto}
.media.center{text-align:center}
.media.right{text-align:right}
.clear{margin-top:8px;padding:8px 12px;min-height:44px;border:0;border-radius:6px;background:none;color:var(--accent);font:inherit;cursor:pointer}
.clear[hidden]{display:none}
.buttons{display:flex;flex-wrap:wrap;align-items:center;gap:12px;padding:4px 0 12px}
.buttons button{min-height:44px;padding:0 24px;border-radius:22px;border:1px solid var(--accent);font:inherit;font-weight:600;cursor:pointer}
.main{background:var(--accent);color:var(--on);order:2}
.quiet{background:var(--paper);color:var(--accent);order:1}
.progress{order:3;margin-left:auto;display:flex;align-items:center;gap:10px;color:var(--soft)}
progress{width:110px;height:8px;accent-color:var(--accent)}
footer{max-width:640px;margin:0 auto;padding:0 20px 24px;color:var(--soft);font-size:.85rem}
@media(min-width:600px){
main{padding:24px 12px}
.card{padding:24px}
.grid{display:grid;grid-template-columns:minmax(7rem,1.4fr) repeat(var(--columns),minmax(3rem,1fr))}
.heads{display:contents}
.heads span{text-align:center;padding:6px 4px;color:var(--soft);font-size:.9rem}
.heads span:first-child{grid-column:2}
.row{display:contents}
.row legend{float:none;width:auto;display:flex;align-items:center;padding:6px 8px 6px 0;border-top:1px solid var(--line);min-height:48px}
.cells{display:contents}
.cell{justify-content:center;border-top:1px solid var(--line);border-radius:0;min-height:48px}
.cell span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
}
`;
