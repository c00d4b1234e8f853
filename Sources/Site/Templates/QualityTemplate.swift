/// What to check in the records, by rule and by officer.
let qualityTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time></p>
  <p class="verdict">{{lead}}</p>
  <p>{{fairness}}</p>
  </div></header>
  <section aria-labelledby="j-aturan"><h2 id="j-aturan">{{rulesHeading}}</h2>
  {{{rules}}}{{#boundaryNote}}<p class="note">{{.}}</p>{{/boundaryNote}}</section>
  <section aria-labelledby="j-petugas"><h2 id="j-petugas">{{officersHeading}}</h2>
  {{{officers}}}<p class="note">{{officersNote}}</p></section>
  <section aria-labelledby="j-gugus"><h2 id="j-gugus">{{clustersHeading}}</h2>
  {{{clusters}}}{{#clusterNotes}}<p class="note">{{.}}</p>{{/clusterNotes}}</section>
  {{/main}}{{/shell}}
  """
