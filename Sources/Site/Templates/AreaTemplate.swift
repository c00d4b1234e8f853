/// The page of a unit above desa: verdict, map, list to act on, units, trend.
let areaTemplate = """
  {{<shell}}{{$main}}
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
  {{#map}}<section class="mapped" aria-labelledby="j-peta"><h2 id="j-peta">{{map.title}}</h2>
  {{>map}}
  </section>
  {{/map}}{{^map}}<p class="note">{{mapNone}}</p>
  {{/map}}<section aria-labelledby="j-status"><h2 id="j-status">{{statusesTitle}}</h2>
  {{{statuses}}}</section>
  <section aria-labelledby="j-daftar"><h2 id="j-daftar">{{t.uncoveredHeading}}</h2>
  {{#uncovered}}{{#none}}<p class="good">{{none}}</p>{{/none}}{{{table}}}
  <p class="after">{{#short}}{{short}} {{/short}}{{#all}}<a href="{{href}}">{{name}}</a>{{/all}}</p>{{/uncovered}}
  </section>
  {{#since}}<section aria-labelledby="j-kemarin"><h2 id="j-kemarin">{{title}}</h2>
  <ul class="since">{{#items}}<li>{{.}}</li>{{/items}}</ul></section>
  {{/since}}<section aria-labelledby="j-angka"><h2 id="j-angka">{{t.figuresHeading}}</h2>
  <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><b>{{{value}}}</b> <span>{{note}}</span></dd></div>{{/facts}}</dl>
  {{#tables}}{{{.}}}
  {{/tables}}{{#tableNotes}}<p class="note">{{.}}</p>
  {{/tableNotes}}</section>
  {{#pace}}<section aria-labelledby="j-laju"><h2 id="j-laju">{{t.paceHeading}}</h2>
  <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><b>{{{value}}}</b> <span>{{note}}</span></dd></div>{{/facts}}</dl>
  {{#note}}<p class="note">{{.}}</p>{{/note}}{{#idle}}<p class="note">{{{.}}}</p>{{/idle}}</section>
  {{/pace}}{{#trend}}<section aria-labelledby="j-tren"><h2 id="j-tren">{{t.trendHeading}}</h2>
  <div class="charts">{{#charts}}<figure><figcaption class="finding"><b>{{title}}</b> <span>{{measure}}</span></figcaption>{{{svg}}}</figure>{{/charts}}</div>
  {{#notes}}<p class="note">{{.}}</p>
  {{/notes}}<details><summary>{{t.dailyNumbers}}</summary>{{{numbers}}}</details>
  </section>{{/trend}}
  {{/main}}{{/shell}}
  """
