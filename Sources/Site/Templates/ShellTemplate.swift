/// What every page has around its content. No inline style or script: the policy forbids both.
let shellTemplate = """
  <!doctype html>
  <html lang="{{shell.language}}">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  {{#shell.isInternal}}<meta name="robots" content="noindex">
  {{/shell.isInternal}}<meta name="description" content="{{shell.description}}">
  <meta property="og:title" content="{{shell.title}}">
  <meta property="og:description" content="{{shell.description}}">
  {{#shell.address}}<meta property="og:url" content="{{shell.address}}">
  {{/shell.address}}{{#shell.image}}<meta property="og:image" content="{{shell.image}}">
  {{/shell.image}}<title>{{shell.title}}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="{{shell.style}}">
  <script src="{{shell.script}}" defer></script>
  </head>
  <body>
  <a class="skip" href="#isi">{{t.skipToContent}}</a>
  <header class="top">{{#shell.isInternal}}<p class="secret">{{t.confidential}}</p>{{/shell.isInternal}}<div class="in">
  <a class="brand" href="{{shell.home}}"><b>Jangkau</b> {{shell.survey}}</a>
  <nav aria-label="{{t.siteNavigation}}"><ul>{{#shell.navigation}}<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a></li>{{/shell.navigation}}</ul></nav>
  <form class="search" role="search" hidden data-index="{{shell.searchIndex}}" data-root="{{shell.root}}"><input type="search" id="cari" aria-label="{{t.searchLabel}}" placeholder="{{t.searchLabel}}" autocomplete="off" aria-controls="hasil-cari"><ul id="hasil-cari" data-none="{{t.searchNone}}" hidden></ul></form>
  {{#shell.other}}<a class="other" href="{{href}}" lang="{{language}}" hreflang="{{language}}">{{name}}</a>
  {{/shell.other}}</div></header>
  <div class="in">
  <nav class="crumbs" aria-label="{{t.breadcrumbs}}"><ol>{{#shell.crumbs}}<li>{{#href}}<a href="{{href}}">{{name}}</a>{{/href}}{{^href}}<span aria-current="page">{{name}}</span>{{/href}}</li>{{/shell.crumbs}}</ol></nav>
  <main id="isi" tabindex="-1">
  {{$main}}{{/main}}
  </main>
  {{#shell.hasSiblings}}<nav class="siblings" aria-label="{{t.siblingNavigation}}">{{#shell.previous}}<a rel="prev" href="{{href}}"><span>{{t.previous}}</span> {{name}}</a>{{/shell.previous}}{{#shell.next}}<a rel="next" href="{{href}}"><span>{{t.next}}</span> {{name}}</a>{{/shell.next}}</nav>
  {{/shell.hasSiblings}}</div>
  <footer><div class="in"><p>{{shell.downloadsLabel}} {{#shell.downloads}}<a href="{{href}}">{{name}}</a> {{/shell.downloads}}</p>{{#shell.footer}}<p>{{.}}</p>{{/shell.footer}}</div></footer>
  </body>
  </html>

  """
