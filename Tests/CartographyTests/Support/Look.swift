import Foundation

@testable import Cartography

/// Where drawings go that a person wants to look at; nil unless JANGKAU_LOOK names a folder.
let lookFolder = ProcessInfo.processInfo.environment["JANGKAU_LOOK"].map {
  URL(fileURLWithPath: $0)
}

/// Writes a drawing, and a page with its style, for a person to look at.
func look(_ svg: String, _ name: String) throws {
  guard let lookFolder else { return }
  try FileManager.default.createDirectory(at: lookFolder, withIntermediateDirectories: true)
  // Renderers outside a browser take the plain style as a file of its own.
  try Data(MapStyle.plainCSS.utf8).write(to: lookFolder.appendingPathComponent("plain.css"))
  try Data(svg.utf8).write(to: lookFolder.appendingPathComponent("\(name).svg"))
  let swatches = Look.allCases.map { "\(MapStyle.swatch($0)) \($0) " }.joined()
  let page = """
    <!doctype html><html lang="id"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><style>\(MapStyle.css)
    body{margin:8px;background:var(--map-paper);color:var(--map-ink);font-family:sans-serif}</style>
    <input type="radio" name="v" checked><input type="radio" name="v" class="jview-tiles" id="t">
    <div>\(svg)</div><p>\(swatches)</p></html>
    """
  try Data(page.replacing("id=\"t\"", with: "id=\"t\" checked").utf8)
    .write(to: lookFolder.appendingPathComponent("\(name)-tiles.html"))
  try Data(page.utf8).write(to: lookFolder.appendingPathComponent("\(name).html"))
}
