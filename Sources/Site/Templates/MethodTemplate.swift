/// The method.
let methodTemplate = """
  {{<shell}}{{$main}}
  <header class="lead"><div>
  <h1>{{title}}</h1>
  <p class="verdict">{{lead}}</p>
  </div></header>
  <section aria-labelledby="j-istilah"><h2 id="j-istilah">{{t.definitionsHeading}}</h2>
  <dl class="terms">{{#terms}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/terms}}</dl></section>
  <section aria-labelledby="j-status"><h2 id="j-status">{{t.statusesHeading}}</h2>
  <p>{{statusOrder}}</p>
  <dl class="terms">{{#statuses}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/statuses}}</dl>
  <p>{{statusAbove}}</p></section>
  <section aria-labelledby="j-periksa"><h2 id="j-periksa">{{t.attentionRulesHeading}}</h2>
  <dl class="terms">{{#attention}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/attention}}</dl></section>
  <section aria-labelledby="j-pedalaman"><h2 id="j-pedalaman">{{t.interiorRulesHeading}}</h2>
  <p>{{interiorLead}}</p><ol>{{#interior}}<li>{{.}}</li>{{/interior}}</ol>
  {{#pockets}}<p>{{.}}</p>
  {{/pockets}}</section>
  <section aria-labelledby="j-hitung"><h2 id="j-hitung">{{t.countingHeading}}</h2>
  <p>{{bucketsLead}}</p><ol>{{#buckets}}<li>{{.}}</li>{{/buckets}}</ol>
  {{#counting}}<p>{{.}}</p>
  {{/counting}}<ul>{{#placements}}<li>{{.}}</li>{{/placements}}</ul></section>
  <section aria-labelledby="j-tanda"><h2 id="j-tanda">{{t.marksHeading}}</h2>
  <dl class="terms">{{#marks}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/marks}}</dl></section>
  <section aria-labelledby="j-mutu"><h2 id="j-mutu">{{qualityHeading}}</h2>
  <dl class="terms">{{#quality}}<dt>{{{name}}}</dt><dd>{{text}}</dd>{{/quality}}</dl></section>
  <section aria-labelledby="j-edisi"><h2 id="j-edisi">{{t.editionHeading}}</h2>
  <p>{{edition}}</p></section>
  <section aria-labelledby="j-sumber"><h2 id="j-sumber">{{t.sourcesHeading}}</h2>
  <p>{{boundaries}}</p>
  {{{inputs}}}
  {{#provenance}}<p class="note">{{.}}</p>
  {{/provenance}}  <p>{{tool}}</p>
  <p>{{oneFile}}</p></section>
  {{/main}}{{/shell}}
  """
