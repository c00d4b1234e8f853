/// The list to act on.
let uncoveredTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time> <span>{{freshness}}</span></p>
  <p class="verdict">{{{lead}}}</p>
  </div><ul class="warnings">{{#warnings}}<li>{{{.}}}</li>{{/warnings}}</ul>
  </header>
  {{#list}}<section aria-labelledby="j-daftar"><h2 id="j-daftar">{{t.uncoveredHeading}}</h2>
  {{#tables}}{{{.}}}
  {{/tables}}<p class="note screen">{{printHint}}</p></section>
  {{/list}}  {{#departures}}<section aria-labelledby="j-berangkat"><h2 id="j-berangkat">{{title}}</h2>
  {{{table}}}
  <p class="note">{{note}}</p></section>
  {{/departures}}<section aria-labelledby="j-kantong"><h2 id="j-kantong">{{t.pocketsHeading}}</h2>
  {{#pocketLead}}<p>{{.}}</p>{{/pocketLead}}{{#pocketsNone}}<p class="good">{{.}}</p>{{/pocketsNone}}
  {{{pockets}}}</section>
  {{#places}}<section aria-labelledby="j-tempat"><h2 id="j-tempat">{{title}}</h2>
  {{#sentences}}<p>{{.}}</p>
  {{/sentences}}{{#tables}}{{{.}}}
  {{/tables}}{{#map}}{{>map}}
  {{/map}}</section>
  {{/places}}  {{/main}}{{/shell}}
  """
