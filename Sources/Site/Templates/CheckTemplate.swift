/// What `check` found, as one file for the desk.
let checkTemplate = """
  <!doctype html>
  <html lang="{{language}}">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>{{survey}}: {{title}}</title>
  <link rel="icon" href="data:,">
  {{{style}}}
  </head>
  <body>
  <a class="skip" href="#isi">{{t.skipToContent}}</a>
  <header class="top"><p class="secret">{{t.confidential}}</p><div class="in">
  <p class="brand"><b>Jangkau</b> {{survey}}</p></div></header>
  <div class="in">
  <main id="isi" tabindex="-1">
  <header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="asof"><time datetime="{{asOfISO}}">{{asOf}}</time> <span>{{boundaries}}</span></p>
  <p class="verdict">{{{lead}}}</p>
  {{#calm}}<p class="good">{{.}}</p>{{/calm}}
  </div></header>
  {{#summary}}<section aria-labelledby="j-ringkas"><h2 id="j-ringkas">{{summaryHeading}}</h2>
  {{{.}}}</section>
  {{/summary}}{{#groups}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}}</h2>
  {{#findings}}<article class="check" aria-labelledby="{{id}}">
  <h3 id="{{id}}">{{name}} <span class="{{look}}">{{kind}}</span></h3>
  <p class="many-of">{{count}}</p>
  <dl class="terms"><dt>{{effectLabel}}</dt><dd>{{{effect}}}</dd>
  <dt>{{remedyLabel}}</dt><dd>{{{remedy}}}</dd>
  {{#hasItems}}<dt>{{whereLabel}}</dt><dd><ul class="spots">{{#items}}<li>{{#subject}}{{.}}{{/subject}}{{#places}} <span class="spot">{{.}}</span>{{/places}}</li>{{/items}}{{#more}}<li>{{{.}}}</li>{{/more}}</ul></dd>{{/hasItems}}</dl>
  </article>
  {{/findings}}</section>
  {{/groups}}<section aria-labelledby="j-neraca"><h2 id="j-neraca">{{ledgerHeading}}</h2>
  {{{ledger}}}</section>
  </main>
  </div>
  <footer><div class="in"><p>{{{made}}}</p></div></footer>
  </body>
  </html>

  """
