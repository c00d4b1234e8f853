/// The list of officers, or the page of one of them.
let officersTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  {{#eyebrow}}<p class="eyebrow">{{.}}</p>
  {{/eyebrow}}<h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time></p>
  <p class="verdict">{{{lead}}}</p>
  </div></header>
  <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><b>{{{value}}}</b> <span>{{note}}</span></dd></div>{{/facts}}</dl>
  {{#tables}}{{{.}}}
  {{/tables}}<p class="note">{{note}}</p>
  {{/main}}{{/shell}}
  """
