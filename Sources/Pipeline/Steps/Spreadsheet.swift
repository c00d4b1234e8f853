import GDAL
import Site

/// Adds the spreadsheet to an edition's files.
///
/// - Throws: ``PipelineError`` where it cannot be made.
func addSpreadsheet(_ data: DataFiles, to writer: SiteWriter, below prefix: String) throws {
  let path = "data/coverage.xlsx"
  do {
    guard let bytes = try coverageSpreadsheet(data) else { return }
    try writer.add(SiteFile(path: path, bytes: bytes).below(prefix))
  } catch let error as GDALError {
    throw PipelineError(
      .software, step: "make the spreadsheet", path: path, cause: "\(error)",
      remedy: "Is there memory left, and is GDAL's XLSX driver there (`ogrinfo --formats`)?")
  }
}

/// `data/coverage.xlsx`: the rows of `data/coverage.csv` as a spreadsheet, whose cells know whether
/// they are texts or numbers; nil where there are more rows than a sheet can have.
///
/// Codes, names and days are text, so that nothing is lost or reinterpreted; a share has four
/// decimals. The same report gives the same bytes.
func coverageSpreadsheet(_ data: DataFiles) throws -> [UInt8]? {
  // The format's limit is 1,048,576 with the head (ECMA-376, as Excel and LibreOffice have it).
  guard data.coverageRowCount < 1_048_576 else { return nil }
  let file = MemoryFile(ending: "xlsx")
  let writer = try VectorWriter(creating: file.path, driver: "XLSX")
  let sheet = try writer.addLayer(
    named: "coverage",
    fields: data.columns.map { WrittenField($0.name, $0.kind.written) })
  for row in 0..<data.coverageRowCount {
    try sheet.append(data.coverageRow(row).map(\.written))
  }
  try writer.close()
  return file.bytes()
}

extension DataColumn.Kind {
  fileprivate var written: WrittenField.Kind {
    switch self {
    case .text: .text
    case .count: .integer
    case .share: .real
    }
  }
}

extension DataCell {
  fileprivate var written: WrittenValue {
    switch self {
    case .empty: .missing
    case .word(let word): word.isEmpty ? .missing : .text(word)
    case .text(let text): .text(DataCell.harmless(text))
    case .count(let count): .integer(Int64(count))
    case .share(let tenThousandths): .real(Double(tenThousandths) / 10_000)
    }
  }
}
