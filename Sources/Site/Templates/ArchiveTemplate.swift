/// All days.
let archiveTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time></p>
  <p>{{lead}}</p>
  </div></header>
  {{{days}}}
  {{/main}}{{/shell}}
  """

/// One day.
let archiveDayTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="verdict">{{{lead}}}</p>
  <p>{{note}}</p>
  </div></header>
  <section aria-labelledby="j-ubah"><h2 id="j-ubah">{{changesHeading}}</h2>
  {{#changes}}<h3>{{title}}</h3>
  <ul class="names">{{#items}}<li><a href="{{href}}">{{name}}</a></li>{{/items}}</ul>
  {{/changes}}{{#changesNone}}<p>{{.}}</p>{{/changesNone}}{{#since}}<h3>{{recordsHeading}}</h3>
  <ul class="since">{{#records}}<li>{{.}}</li>{{/records}}</ul>
  {{#statusHeading}}<h3>{{.}}</h3>
  {{/statusHeading}}{{{statusChanges}}}{{{targetChanges}}}{{/since}}</section>
  {{{statuses}}}
  <section aria-labelledby="j-koreksi"><h2 id="j-koreksi">{{correctionsHeading}}</h2>
  {{{corrections}}}{{#correctionsNote}}<p>{{.}}</p>{{/correctionsNote}}</section>
  {{/main}}{{/shell}}
  """
