/// The whole dashboard in one file.
let oneFileTemplate = """
  <!doctype html>
  <html lang="{{shell.language}}">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <meta name="description" content="{{shell.description}}">
  <title>{{shell.title}}</title>
  <link rel="icon" href="data:,">
  {{{style}}}
  </head>
  <body>
  {{{patterns}}}
  {{#shell.isInternal}}<p class="secret">{{t.confidential}}</p>
  {{/shell.isInternal}}<header class="top"><div class="in">
  <a class="brand" href="{{shell.home}}"><b>Jangkau</b> {{shell.survey}}</a>
  <nav aria-label="{{t.siteNavigation}}"><ul>{{#shell.navigation}}<li><a href="{{href}}">{{name}}</a></li>{{/shell.navigation}}</ul></nav>
  <form class="search" role="search" hidden><input type="search" id="cari" aria-label="{{t.searchLabel}}" placeholder="{{t.searchLabel}}" autocomplete="off" aria-controls="hasil-cari"><ul id="hasil-cari" data-none="{{t.searchNone}}" hidden></ul></form>
  </div></header>
  <main class="in">
  {{#desa}}{{>desaSheet}}{{/desa}}{{#areas}}{{>areaSheet}}{{/areas}}<section class="sheet" id="{{uncoveredId}}" tabindex="-1" aria-label="{{uncovered.title}}">
  {{#uncovered}}<header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time> <span>{{freshness}}</span></p>
  <p class="verdict">{{{lead}}}</p>
  </div></header>
  {{#list}}<h2>{{t.uncoveredHeading}}</h2>
  {{#tables}}{{{.}}}
  {{/tables}}{{/list}}<h2>{{t.pocketsHeading}}</h2>
  {{#pocketLead}}<p>{{.}}</p>{{/pocketLead}}{{#pocketsNone}}<p class="good">{{.}}</p>{{/pocketsNone}}
  {{{pockets}}}{{/uncovered}}
  </section>
  <section class="sheet" id="{{ledgerId}}" tabindex="-1" aria-label="{{ledger.title}}">
  {{#ledger}}<header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time> <span>{{freshness}}</span></p>
  <p class="verdict">{{{lead}}}</p>
  <p{{#isUnbalanced}} class="bad"{{/isUnbalanced}}>{{balance}}</p>
  </div></header>
  <h2>{{t.bucketsHeading}}</h2>
  {{{buckets}}}
  {{#placements}}<h2>{{t.placementsHeading}}</h2>
  {{{.}}}{{/placements}}
  {{#outcomes}}<h2>{{t.outcomesHeading}}</h2>
  {{{.}}}{{/outcomes}}
  <h2>{{t.findingsHeading}}</h2>
  {{#findingsNone}}<p class="good">{{.}}</p>{{/findingsNone}}{{{findings}}}
  <p class="note">{{findingsNote}}</p>
  {{#hasRejected}}<h2>{{t.rejectedHeading}}</h2>
  {{{rejected}}}{{#rejectedNote}}<p class="note">{{.}}</p>{{/rejectedNote}}{{/hasRejected}}{{/ledger}}
  </section>
  <section class="sheet" id="{{methodId}}" tabindex="-1" aria-label="{{methodTitle}}">
  <header class="lead"><div>
  <h1>{{methodTitle}}</h1>
  </div></header>
  {{#method}}<h2>{{t.definitionsHeading}}</h2>
  <dl class="terms">{{#terms}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/terms}}</dl>
  <h2>{{t.statusesHeading}}</h2>
  <p>{{statusOrder}}</p>
  <dl class="terms">{{#statuses}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/statuses}}</dl>
  <p>{{statusAbove}}</p>
  <h2>{{t.interiorRulesHeading}}</h2>
  <p>{{interiorLead}}</p><ol>{{#interior}}<li>{{.}}</li>{{/interior}}</ol>
  {{#pockets}}<p>{{.}}</p>
  {{/pockets}}<h2>{{t.marksHeading}}</h2>
  <dl class="terms">{{#marks}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/marks}}</dl>
  <h2>{{t.sourcesHeading}}</h2>
  <p>{{edition}}</p>
  <p>{{boundaries}}</p>
  <p>{{tool}}</p>{{/method}}
  </section>
  {{#home}}{{>areaSheet}}{{/home}}</main>
  <footer><div class="in"><p>{{about}}</p>{{#shell.footer}}<p>{{.}}</p>{{/shell.footer}}</div></footer>
  {{{script}}}
  </body>
  </html>

  """

/// A unit above desa in the one file.
let areaSheetTemplate = """
  <section class="sheet{{#isHome}} home{{/isHome}}" id="{{id}}" tabindex="-1" aria-label="{{lead.name}}">
  <nav class="crumbs" aria-label="{{t.breadcrumbs}}"><ol>{{#crumbs}}<li>{{#href}}<a href="{{href}}">{{name}}</a>{{/href}}{{^href}}<span aria-current="page">{{name}}</span>{{/href}}</li>{{/crumbs}}</ol></nav>
  <header class="lead"><div>
  <p class="eyebrow">{{lead.eyebrow}}</p>
  <h1>{{lead.name}}</h1>
  <p class="asof"><time datetime="{{lead.asOfISO}}">{{lead.asOf}}</time> <span{{#lead.isStale}} class="old"{{/lead.isStale}}>{{lead.freshness}}</span></p>
  <p class="verdict">{{{lead.verdict}}}</p>
  {{{gauge}}}
  {{#interval}}{{{bar}}}<p class="note">{{text}}</p>
  {{/interval}}  {{#lead.more}}<p class="more">{{{.}}}</p>
  {{/lead.more}}</div><ul class="warnings">{{#lead.warnings}}<li>{{{.}}}</li>{{/lead.warnings}}</ul>
  </header>
  {{#map}}<div class="mapped"><h2>{{title}}</h2>
  {{>map}}
  </div>
  {{/map}}{{^map}}<p class="note">{{mapNone}}</p>
  {{/map}}<h2>{{statusesTitle}}</h2>
  {{{statuses}}}
  <h2>{{t.uncoveredHeading}}</h2>
  {{#uncovered}}{{#none}}<p class="good">{{none}}</p>{{/none}}{{{table}}}
  <p class="after">{{#short}}{{short}} {{/short}}{{#all}}<a href="{{href}}">{{name}}</a>{{/all}}</p>{{/uncovered}}
  <h2>{{t.figuresHeading}}</h2>
  {{#hasFacts}}<dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><b>{{{value}}}</b>{{note}}</dd></div>{{/facts}}</dl>
  {{/hasFacts}}  {{#tables}}{{{.}}}
  {{/tables}}{{#tableNotes}}<p class="note">{{.}}</p>
  {{/tableNotes}}<div class="charts">{{#charts}}<figure><figcaption class="finding"><b>{{title}}</b> <span>{{measure}}</span></figcaption>{{{svg}}}</figure>{{/charts}}</div>
  </section>

  """

/// A desa in the one file.
let desaSheetTemplate = """
  <section class="sheet" id="{{id}}" data-c="{{code}}" tabindex="-1">
  <nav class="crumbs" aria-label="{{t.breadcrumbs}}"><ol>{{#crumbs}}<li><a href="{{href}}">{{name}}</a></li>{{/crumbs}}</ol></nav>
  <header class="lead"><div>
  <p class="eyebrow">{{eyebrow}}</p>
  <h1>{{name}} {{{chip}}}</h1>
  {{#reasons}}<p class="verdict">{{.}}</p>
  {{/reasons}}{{#action}}<p class="action">{{.}}</p>
  {{/action}}</div></header>
  <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><b>{{{value}}}</b>{{note}}</dd></div>{{/facts}}</dl>
  {{#attention}}<p class="check"><b>{{name}}.</b> {{text}}</p>
  {{/attention}}<p>{{{place}}}</p>
  {{#atMap}}<p><a href="{{href}}">{{name}}</a></p>
  {{/atMap}}{{#sls}}<p>{{.}}</p>
  {{/sls}}</section>

  """
