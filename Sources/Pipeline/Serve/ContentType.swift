/// The media type of a file of a site, by the ending of its name.
func contentType(of name: String) -> String {
  let ending = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
  return switch ending.lowercased() {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "svg": "image/svg+xml"
  case "csv": "text/csv; charset=utf-8"
  case "geojson": "application/geo+json"
  case "json": "application/json"
  case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case "png": "image/png"
  case "pdf": "application/pdf"
  case "txt": "text/plain; charset=utf-8"
  default: "application/octet-stream"
  }
}
