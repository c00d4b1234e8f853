/// The page of a desa: its status and why, what to check, where it lies, its counts.
let desaTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  <p class="eyebrow">{{eyebrow}}</p>
  <h1>{{name}} {{{chip}}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time> <span>{{freshness}}</span></p>
  {{#reasons}}<p class="verdict">{{.}}</p>
  {{/reasons}}{{{gauge}}}
  {{#action}}<p class="action">{{.}}</p>{{/action}}</div>
  </header>
  <div class="two">
  <div class="side">
  {{#map}}<section aria-labelledby="j-peta"><h2 id="j-peta">{{map.title}}</h2>
  {{>map}}
  </section>
  {{/map}}{{^map}}<p class="note">{{mapNone}}</p>
  {{/map}}<section aria-labelledby="j-letak"><h2 id="j-letak">{{t.placeHeading}}</h2>
  {{#place}}<p>{{{.}}}</p>
  {{/place}}</section>
  </div>
  <div>
  <section aria-labelledby="j-angka"><h2 id="j-angka">{{t.figuresHeading}}</h2>
  <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><b>{{{value}}}</b> <span>{{note}}</span></dd></div>{{/facts}}</dl>{{#withheld}}<p class="note">{{.}}</p>{{/withheld}}
  </section>
  <section aria-labelledby="j-periksa"><h2 id="j-periksa">{{t.attentionHeading}}</h2>
  {{#attentionNone}}<p class="good">{{.}}</p>{{/attentionNone}}<ul class="attention">{{#attention}}<li><b>{{name}}.</b> {{text}}</li>{{/attention}}</ul>
  </section>
  {{#officeNotes}}<section aria-labelledby="j-catatan"><h2 id="j-catatan">{{title}}</h2>
  <ul class="attention">{{#items}}<li>{{text}}{{#overdue}}; <b class="bad">{{.}}</b>{{/overdue}}{{#due}}; {{.}}{{/due}}{{#owner}}; {{.}}{{/owner}}</li>{{/items}}</ul></section>
  {{/officeNotes}}{{#interval}}<section aria-labelledby="j-pasti"><h2 id="j-pasti">{{t.intervalHeading}}</h2>
  {{{bar}}}
  <p>{{text}}</p>{{#rates}}<p>{{.}}</p>{{/rates}}<p>{{confirmed}}</p></section>
  {{/interval}}{{#since}}<section aria-labelledby="j-kemarin"><h2 id="j-kemarin">{{title}}</h2>
  <ul class="since">{{#items}}<li>{{.}}</li>{{/items}}</ul></section>
  {{/since}}{{#pace}}<section aria-labelledby="j-laju"><h2 id="j-laju">{{t.paceHeading}}</h2>
  <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><b>{{{value}}}</b> <span>{{note}}</span></dd></div>{{/facts}}</dl>
  {{#note}}<p class="note">{{.}}</p>{{/note}}</section>
  {{/pace}}{{#officers}}<section aria-labelledby="j-petugas"><h2 id="j-petugas">{{t.officersHeading}}</h2>
  <p>{{silence}}</p>
  {{{table}}}
  <p class="note">{{note}}</p></section>
  {{/officers}}</div>
  </div>
  <div class="two">
  {{#outcomes}}<section aria-labelledby="j-hasil"><h2 id="j-hasil">{{t.outcomesHeading}}</h2>
  {{{.}}}</section>
  {{/outcomes}}{{#placements}}<section aria-labelledby="j-posisi"><h2 id="j-posisi">{{t.placementsHeading}}</h2>
  {{{.}}}</section>
  {{/placements}}</div>
  {{#sls}}<section aria-labelledby="j-sls"><h2 id="j-sls">{{t.slsHeading}}</h2>
  {{{.}}}
  <p class="note">{{slsNote}}</p></section>
  {{/sls}}{{#trend}}<section aria-labelledby="j-tren"><h2 id="j-tren">{{t.trendHeading}}</h2>
  <div class="charts">{{#charts}}<figure><figcaption class="finding"><b>{{title}}</b> <span>{{measure}}</span></figcaption>{{{svg}}}</figure>{{/charts}}</div>
  <details><summary>{{t.dailyNumbers}}</summary>{{{numbers}}}</details></section>{{/trend}}
  {{/main}}{{/shell}}
  """
