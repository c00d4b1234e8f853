/// The style of all pages; the maps' own style is put behind it.
let styleSheet = #"""
  :root{color-scheme:light dark;--ink:#1a2129;--soft:#55606c;--line:#d5dbe1;--paper:#fff;--band:#f3f5f7;
  --link:#0b4f8a;--accent:#123c63;--dark:#1f5f8b;--light:#9dc3de;--rest:#e6eaee;--mark:#1a2129;
  --alarm:#a61c14;--alarm-bg:#fdeeea;--warn:#8a4b00;--warn-bg:#fff4dd;--good:#1c6b3a;--good-bg:#e9f5ec;--quiet-bg:#eef1f4}
  @media (prefers-color-scheme:dark){:root{--ink:#e8ecf0;--soft:#a8b3be;--line:#36404b;--paper:#14181d;--band:#1c222a;
  --link:#8cc4f5;--accent:#a9cdec;--dark:#6fb0dd;--light:#2f5878;--rest:#2a323b;--mark:#fff;
  --alarm:#ff9585;--alarm-bg:#3a1b18;--warn:#f3be6b;--warn-bg:#352711;--good:#83d3a0;--good-bg:#15301f;--quiet-bg:#252c35}}
  *{box-sizing:border-box}
  html{-webkit-text-size-adjust:100%}
  body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans","Open Sans","Liberation Sans",system-ui,sans-serif;overflow-wrap:break-word}
  @media screen{h1,h2,p,li,dt,dd,.crumbs,.siblings{overflow:clip;overflow-clip-margin:.4rem}}
  .in{max-width:84rem;margin:0 auto;padding:0 1rem}
  a{color:var(--link);text-underline-offset:.15em}
  :focus-visible{outline:3px solid var(--link);outline-offset:2px}
  main:focus{outline:0}
  .skip{position:absolute;left:-99rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
  .skip:focus{left:.5rem;top:.5rem}
  .secret{margin:0;max-width:none;padding:.35rem 1rem;background:var(--alarm);color:var(--paper);font-weight:700;text-align:center}
  .top{border-bottom:1px solid var(--line);background:var(--band)}
  .top .in{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding-top:.5rem;padding-bottom:.5rem}
  .brand{color:var(--accent);text-decoration:none;margin-right:auto}
  .top ul{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;margin:0;padding:0}
  .top nav a{display:block;padding:.3rem 0;text-decoration:none;border-bottom:3px solid transparent}
  .top nav a:hover{text-decoration:underline}
  .top nav a[aria-current]{border-color:var(--accent);color:var(--ink)}
  .search{position:relative}
  .search input{font:inherit;width:11.5rem;max-width:100%;padding:.3rem .5rem;border:1px solid var(--soft);border-radius:3px;background:var(--paper);color:var(--ink)}
  .search ul{position:absolute;right:0;z-index:3;display:block;width:min(22rem,calc(100vw - 2rem));max-height:60vh;overflow:auto;background:var(--paper);border:1px solid var(--soft);box-shadow:0 4px 14px #0003}
  .search ul[hidden]{display:none}
  .search li a,.search li span{display:block;padding:.4rem .6rem;text-decoration:none}
  .search li a:hover,.search li a:focus{background:var(--band)}
  .search small{color:var(--soft)}
  .crumbs ol{display:flex;flex-wrap:wrap;list-style:none;margin:.6rem 0 0;padding:0;font-size:.875rem;color:var(--soft)}
  .crumbs li+li::before{content:"›";margin:0 .45rem}.crumbs a,.crumbs span{display:inline-block;line-height:1.75}
  .crumbs li,.siblings a,.secret,h1{min-width:0;overflow-wrap:anywhere}
  h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;color:var(--accent)}
  h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .6rem;padding-top:.5rem;border-top:2px solid var(--accent)}
  p,li,dd{max-width:65ch}
  p{margin:.4rem 0}
  .lead{padding-top:1rem;display:grid;grid-template-columns:minmax(0,5fr) minmax(0,3fr);gap:0 2.5rem}.lead>:only-child,.lead>:not(div):not(.warnings){grid-column:1/-1}
  .eyebrow{margin:0;font-size:.875rem;color:var(--soft)}
  .asof{font-size:.9375rem;color:var(--soft);max-width:none}
  .asof time{color:var(--ink);font-weight:600}
  .asof span::before{content:"· "}
  .asof .old{color:var(--alarm);font-weight:600}
  .verdict{font-size:1.375rem;line-height:1.4;margin:.75rem 0 .5rem;max-width:46ch}
  .verdict+.verdict{font-size:1rem;line-height:1.5;margin:.4rem 0;max-width:65ch}
  .verdict strong{font-weight:700;white-space:nowrap}
  .lead .bar{width:100%;max-width:46rem;height:.9rem}
  .warnings,.attention{list-style:none;padding:0;margin:.5rem 0}
  .warnings:empty,.attention:empty,.after:empty{display:none}
  .warnings li{border-left:4px solid var(--warn);background:var(--warn-bg);padding:.35rem .75rem;margin:.35rem 0;max-width:72ch;font-size:.9375rem}
  .attention li{border-left:4px solid var(--warn);padding:.1rem .75rem;margin:.5rem 0}
  .action{border-left:4px solid var(--link);padding:.1rem .75rem}
  .good{color:var(--good)}.bad{color:var(--alarm);font-weight:700}
  .note,.after,.source{font-size:.875rem;color:var(--soft)}
  .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.1rem 1.25rem;margin:.5rem 0 1rem}
  .facts div{border-top:1px solid var(--line);padding:.35rem 0}
  .facts dt{font-size:.875rem;color:var(--soft)}
  .facts dd{margin:0;font-size:.8125rem;line-height:1.35;color:var(--soft)}
  .facts b{display:block;font-size:1.25rem;color:var(--ink);font-variant-numeric:tabular-nums}
  .terms{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.4rem 1.25rem}
  .terms dt{font-weight:600}.terms dd{margin:0}
  .two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.5rem}
  .side{grid-column:2;grid-row:1}
  .scroll{overflow-x:auto;margin:.75rem 0 1rem;position:relative}
  table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35;font-variant-numeric:tabular-nums}
  caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2rem)}
  caption{text-align:left;font-weight:600;padding:.25rem 0 .4rem;font-size:.9375rem}
  th,td{padding:.3rem .42rem;text-align:right;vertical-align:top;border-bottom:1px solid var(--line)}
  thead th{vertical-align:bottom;font-weight:600;color:var(--soft);border-bottom:2px solid var(--soft)}
  .g th{border-bottom:1px solid var(--line);text-align:center}.g td{border:0}
  th:first-child,td:first-child,.l,.gr{text-align:left}
  tbody th{font-weight:600;min-width:5rem}
  th small{font-weight:400}
  tfoot th,tfoot td{border-top:2px solid var(--soft);font-weight:700}
  tbody tr:hover{background:var(--band)}
  .units th:first-child{position:sticky;left:0;background:var(--paper);z-index:1}
  .units{font-size:.8125rem}.units th,.units td{padding:.28rem .25rem}
  .units td,.units tbody th,.act .s,.act .pocket,.nw{white-space:nowrap}
  .small{max-width:42rem}.days{max-width:34rem}
  .many{min-width:16rem}.hash{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
  .sub{padding-left:1.5rem}
  th [role]{cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}
  th[aria-sort=ascending] [role]::after{content:" ▲"}th[aria-sort=descending] [role]::after{content:" ▼"}
  .nv{color:var(--soft);font-style:italic}.us{color:var(--soft);font-style:italic;text-decoration:underline dotted}
  .nt{color:var(--soft);font-size:.8125em}.wh{color:var(--soft);font-size:.75em;font-weight:400;font-style:italic}
  .q{text-decoration:none;font-weight:700;color:var(--warn);border:1px solid var(--warn);border-radius:50%;padding:0 .38em;font-size:.75rem;cursor:help}
  .sev{font-size:.75rem;font-weight:400;border:1px solid var(--line);border-radius:3px;padding:0 .3em;color:var(--soft)}
  .sev.w{color:var(--warn);border-color:var(--warn)}
  .pocket{display:inline-block;min-width:1.5em;padding:0 .3em;border-radius:1em;background:var(--map-alarm);color:var(--paper);text-align:center;font-weight:700}
  .s{white-space:nowrap}
  .s::before{content:"";display:inline-block;width:.72em;height:.72em;margin-right:.4em;border:1px solid var(--soft);vertical-align:-.03em}
  .s-done::before{background:var(--good);border-color:var(--good);border-radius:50%}
  .s-on_track::before{background:var(--dark);border-color:var(--dark)}
  .s-behind::before{background:linear-gradient(135deg,var(--warn) 50%,transparent 50%);border-color:var(--warn)}
  .s-stalled::before{background:linear-gradient(var(--warn) 0 30%,transparent 30% 70%,var(--warn) 70%);border-color:var(--warn)}
  .s-untouched::before{background:repeating-linear-gradient(45deg,var(--alarm) 0 2px,var(--alarm-bg) 2px 4px);border-color:var(--alarm)}
  .s-untouched{color:var(--alarm);font-weight:600}
  .s-silent::before{background:radial-gradient(var(--ink) 30%,transparent 35%) 0 0/4px 4px}
  .s-scheduled::before{background:repeating-linear-gradient(0deg,var(--soft) 0 1px,transparent 1px 4px)}
  .s-no_target::before{background:repeating-linear-gradient(-45deg,var(--soft) 0 1px,transparent 1px 4px)}
  h1 .s{font-size:1rem;font-weight:600;color:var(--ink);margin-left:.4rem}
  .bar{display:block;width:7rem;height:.72rem;margin-top:.25em;background:var(--rest)}.units .bar{display:inline-block;width:4.2rem;margin:0 0 0 .5rem}
  .bar path{vector-effect:non-scaling-stroke;stroke:var(--light);stroke-width:30;fill:none}.bar path+path{stroke:var(--dark)}.bar path+path+path{stroke:var(--mark);stroke-width:2}.bar path+path+path+path{stroke:var(--alarm);stroke-width:6}
  .interval{display:block;width:100%;max-width:30rem;height:1rem}.lead .interval{max-width:46rem;height:.6rem}
  .b0{fill:var(--rest)}.b1{fill:var(--dark)}.b2{fill:var(--light)}.bx{stroke:var(--mark);stroke-width:2;vector-effect:non-scaling-stroke}
  .spark{display:block;width:3.2rem;height:1rem}.spark path{fill:none;stroke:var(--dark);stroke-width:1.3}
  .strip{display:block;width:100%;height:1rem}
  .f-done{fill:var(--good)}.f-on_track{fill:var(--dark)}.f-behind{fill:#c98a2b}.f-stalled{fill:#8a4b00}.f-untouched{fill:var(--alarm)}
  .f-silent{fill:#7b6a8a}.f-scheduled,.f-no_target,.f-empty{fill:var(--soft)}
  .strip path{stroke:var(--paper);stroke-width:2;vector-effect:non-scaling-stroke}
  .statuses,.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;list-style:none;margin:.5rem 0;padding:0;font-size:.9375rem}
  figure{margin:0}
  .finding{margin:0 0 .4rem}.finding b{display:block;font-size:1.0625rem;line-height:1.35}.finding span{font-size:.875rem;color:var(--soft)}
  .jview-tiles{width:1.1rem;height:1.1rem;margin:.2rem .4rem .3rem 0;justify-self:start;vertical-align:middle}
  .mapped .jview-tiles+label{margin:-1.65rem 0 .3rem 1.6rem}
  .mapbox{max-width:56rem}.mapped .map{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,1fr);gap:0 1.5rem}.mapped .map>*{grid-column:1}.mapped .map>.key{grid-column:2;grid-row:2/span 9}.mapped .legend{display:block}.mapped .legend li{padding:.12rem 0}
  .legend{font-size:.875rem}
  .kp{fill:none;stroke:var(--map-alarm);stroke-width:8}.ki{fill:var(--map-ink);stroke:var(--map-halo);stroke-width:5}.kh{fill:none;stroke:var(--map-ink);stroke-width:12}
  .jdesa a[aria-current]{stroke:var(--map-ink);stroke-width:3.5}
  .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:1rem 2rem}
  .charts figure{max-width:34rem}
  .chart{display:block;width:100%;height:auto;font-size:11px}.chart text{fill:var(--soft)}.ce{text-anchor:end}
  .cg{stroke:var(--line);fill:none}.cx{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:5 4;fill:none}.cl{stroke:var(--dark);stroke-width:2.5;fill:none;stroke-linejoin:round}.cd{fill:var(--dark)}
  summary{cursor:pointer;color:var(--link);padding:.3rem 0}
  .siblings{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;border-top:1px solid var(--line);margin-top:2rem;padding:.75rem 0}
  .siblings span{color:var(--soft);font-size:.875rem}.siblings [rel=next]{margin-left:auto;text-align:right}
  footer{border-top:1px solid var(--line);background:var(--band);margin-top:2rem;padding:.75rem 0;font-size:.8125rem;color:var(--soft)}
  footer p{max-width:none;margin:.15rem 0}
  .tip{position:absolute;z-index:4;max-width:18rem;padding:.35rem .6rem;background:var(--ink);color:var(--paper);font-size:.875rem;pointer-events:none;border-radius:3px}
  @media (max-width:46rem){.lead,.mapped .map{display:block}.mapped .jview-tiles+label{margin:0}.two{grid-template-columns:minmax(0,1fr)}.side{grid-column:1}.terms{grid-template-columns:1fr;gap:.1rem}.terms dd{margin-bottom:.6rem}
  .top .in{gap:.1rem .75rem}.top nav{width:100%}.top nav ul{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap;padding:3px}.search{flex:1}.search input{width:100%}.secret{font-size:.8125rem;padding:.2rem .5rem}.lead{padding-top:.25rem}.eyebrow,.asof,.lead .note{font-size:.8125rem}.verdict{font-size:1.125rem;margin:.4rem 0}h1{font-size:1.375rem}h2{margin-top:1.5rem}.facts{grid-template-columns:1fr 1fr}
  .cards thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
  .cards,.cards tbody,.cards caption{display:block}.cards tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .9rem;border-top:1px solid var(--soft);padding:.5rem 0}
  .cards tbody th{font-size:1rem;border:0;padding:0;min-width:0}.cards a{display:inline-block;padding:.2rem 0}.cards td{text-align:left;border:0;padding:0}.cards td[data-l]::before{content:attr(data-l) " ";color:var(--soft);font-style:normal}.cards .no{display:none}.cards .nw{white-space:normal}.cards .many{min-width:0}}
  @media screen and (max-width:46rem){main:has(>.mapped){display:flex;flex-direction:column}main:has(>.mapped)>.lead,main:has(>.mapped)>.lead>div{display:contents}
  .lead>div>*,.lead>.warnings{order:-2}.mapped{order:-1}.lead>div>.more,.lead>div>.note{order:0}}
  @media print{@page{size:A4;margin:14mm 12mm}
  :root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--band:#fff;--link:#000;--accent:#000;--dark:#1f5f8b;--light:#9dc3de;--rest:#e6eaee;--mark:#000;--alarm:#a61c14;--alarm-bg:#fdeeea;--warn:#8a4b00;--warn-bg:#fff;--good:#1c6b3a}
  .lead,.two{display:block}.verdict{font-size:14pt;max-width:none}.lead p{max-width:none}
  body{font-size:10pt}.top nav,.other,.search,.skip,.siblings,.crumbs,.screen,.jview-tiles,.jview-tiles+label,details>summary{display:none}
  .in{max-width:none;padding:0}a{color:inherit;text-decoration:none}
  .scroll{overflow:visible}table{font-size:8.5pt}thead{display:table-header-group}tfoot{display:table-row-group}tr,figure,.facts div,li,[aria-labelledby=j-status]{break-inside:avoid}
  h2{break-after:avoid;margin-top:1.2rem}caption{break-after:avoid}.units th:first-child{position:static}
  .units{font-size:7pt}.units .gr,.units .bar,.g{display:none}th,td{padding:.18rem .3rem}.units th,.units td{padding:.12rem .18rem}.units .wh{font-size:0}.units .wh::after{content:"*";font-size:7pt}th [role]{text-decoration:none}
  td.l,tbody th,caption{overflow-wrap:anywhere}td.l{min-width:6.2em}.act tbody th{min-width:9rem}.units td.l,.units tbody th,.units td.us,.units td.nv,.units td.nt{white-space:normal}
  .mapped .map{grid-template-columns:minmax(0,2fr) minmax(0,1fr)}.mapbox .jmap{max-height:120mm}.side .mapbox .jmap{max-height:95mm}
  .secret{background:none;color:#a61c14}
  *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}

  """#
