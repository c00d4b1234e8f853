/// A map with its words; the model stands in `map`.
let mapTemplate = """
  <figure class="map">
  <figcaption class="finding"><span>{{measure}}</span></figcaption>
  {{#hasTiles}}<input type="checkbox" class="jview-tiles" id="petak"><label for="petak">{{tilesLabel}}</label>
  {{/hasTiles}}<div class="mapbox">{{{svg}}}</div>
  <div class="key"><ul class="legend">{{#legend}}<li>{{{swatch}}} {{text}} <b>{{count}}</b></li>{{/legend}}</ul>
  <p class="source">{{#notes}}{{.}} {{/notes}}</p></div>
  </figure>
  """
