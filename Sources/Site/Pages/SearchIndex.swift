import Geography

/// The desa for the search box, as a script, since a page opened from a file may fetch nothing.
///
/// A list of kecamatan, each with its kabupaten, its name and its desa; a desa is its folder, its
/// name, and its code where the source writes another than the folder's.
func searchIndex(_ book: Book) -> String {
  let tree = book.tree
  var kecamatan: [String] = []
  var current: Int?
  var desa: [String] = []
  func close() {
    guard let current else { return }
    let kabupaten = book.name(above: current, at: .kabupaten)
    kecamatan.append(
      "[\(scriptString(kabupaten)),\(scriptString(tree.units[current].name)),"
        + "[\(desa.joined(separator: ","))]]")
    desa = []
  }
  for index in tree.desaRange {
    let unit = tree.units[index]
    if unit.parent != current {
      close()
      current = unit.parent
    }
    let path = book.addresses.path(of: .unit(index)).split(separator: "/")
    let folder = path.count > 1 ? String(path[1]) : ""
    var entry = "\(scriptString(folder)),\(scriptString(unit.name))"
    if unit.writtenCode != folder { entry += ",\(scriptString(unit.writtenCode))" }
    desa.append("[\(entry)]")
  }
  close()
  return "window.jangkauDesa=[" + kecamatan.joined(separator: ",\n") + "];\n"
}
