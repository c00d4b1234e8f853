/// The ledger and the findings.
let ledgerTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time> <span>{{freshness}}</span></p>
  <p class="verdict">{{{lead}}}</p>
  <p{{#isUnbalanced}} class="bad"{{/isUnbalanced}}>{{balance}}</p>
  </div></header>
  <section aria-labelledby="j-nasib"><h2 id="j-nasib">{{t.bucketsHeading}}</h2>
  {{{buckets}}}{{#sourceNotes}}<p class="note">{{.}}</p>{{/sourceNotes}}{{#withheld}}<p class="note">{{.}}</p>{{/withheld}}</section>
  <div class="two">
  {{#placements}}<section aria-labelledby="j-posisi"><h2 id="j-posisi">{{t.placementsHeading}}</h2>
  {{{.}}}</section>
  {{/placements}}{{#outcomes}}<section aria-labelledby="j-hasil"><h2 id="j-hasil">{{t.outcomesHeading}}</h2>
  {{{.}}}</section>
  {{/outcomes}}</div>
  {{#misfit}}<section aria-labelledby="j-batas"><h2 id="j-batas">{{title}}</h2>
  <p>{{lead}}</p><p>{{advice}}</p>
  {{#tables}}{{{.}}}
  {{/tables}}</section>
  {{/misfit}}<section aria-labelledby="j-temuan"><h2 id="j-temuan">{{t.findingsHeading}}</h2>
  {{#findingsNone}}<p class="good">{{.}}</p>{{/findingsNone}}{{{findings}}}
  <p class="note">{{findingsNote}}</p></section>
  {{#hasRejected}}<section aria-labelledby="j-tolak"><h2 id="j-tolak">{{t.rejectedHeading}}</h2>
  {{{rejected}}}{{#rejectedNote}}<p class="note">{{.}}</p>{{/rejectedNote}}</section>{{/hasRejected}}
  {{/main}}{{/shell}}
  """
