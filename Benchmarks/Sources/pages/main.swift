import Coverage
import Foundation
import Mustache
import Synchronization

@testable import Site

// usage: pages COUNT FOLDER
//
// Renders COUNT pages, each with a table of 31 days and a chart of 31 bars, with the tables, numerals,
// escaping and templates that the dashboard's pages are made with, publishes them into FOLDER and prints
// the sum of all numbers shown. Built with `-Xswiftc -enable-testing`, since the parts are the site's own.
// `bench_pages.py` lets Hugo make the same pages from the same numbers.

/// What a page shows; the templates and numbers are those of `bench_pages.py`.
struct DaysPage: TemplateModel {
  var title: String
  var table: Markup
  var bars: Markup
}

let template = """
  {{%CONTENT_TYPE:JANGKAU}}<!doctype html>
  <html lang="id"><head><meta charset="utf-8"><title>{{title}}</title></head><body>
  <h1>{{title}}</h1>
  {{{bars}}}
  {{{table}}}
  </body></html>
  """

/// The number in a column of a day of a page.
func number(_ page: Int, _ day: Int, _ column: Int) -> Int {
  (page * 7 + day * 13 + column * 31) % 1800
}

func daysPage(_ page: Int, numerals: Numerals) -> DaysPage {
  let columns = ["found", "completed", "resolved", "listed", "new"]
  let table = Table(
    caption: Markup("Daily numbers"), id: "days",
    columns: [.text("day")] + columns.map { .number($0) },
    rows: (0..<31).map { day in
      [Table.Cell("day \(day + 1)")]
        + columns.indices.map { Table.Cell(numerals.count(number(page, day, $0))) }
    })
  var bars = "<svg viewBox=\"0 0 310 100\">"
  for day in 0..<31 {
    let height = number(page, day, 0) / 18
    bars +=
      "<rect x=\"\(day * 10)\" y=\"\(100 - height)\" width=\"8\" height=\"\(height)\"><title>"
      + "\(escapedHTML(numerals.count(number(page, day, 0))))</title></rect>"
  }
  return DaysPage(
    title: "Desa & kelurahan \(page)", table: table.markup, bars: Markup(trusted: bars + "</svg>"))
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[1]) else {
  FileHandle.standardError.write(Data("usage: pages COUNT FOLDER\n".utf8))
  exit(64)
}
MustacheContentTypes.register(PageContent(), named: PageContent.name)
var made = MustacheLibrary()
try made.register(template, named: "days")
let library = made
let numerals = Numerals(.en)
let failure = Mutex<(any Error)?>(nil)
try Publisher(folder: arguments[2]).publish { writer in
  // A hundred pages a piece keep the cores from waiting for each other.
  DispatchQueue.concurrentPerform(iterations: (count + 99) / 100) { piece in
    do {
      for page in (piece * 100)..<min(count, piece * 100 + 100) {
        let node = TemplateNode(daysPage(page, numerals: numerals))
        let text = library.render(node, withTemplate: "days") ?? ""
        try writer.add(SiteFile(path: "p/\(page)/index.html", text: text))
      }
    } catch {
      failure.withLock { $0 = error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
print(
  (0..<count).reduce(0) { sum, page in
    (0..<31).reduce(sum) { sum, day in
      (0..<5).reduce(sum) { $0 + number(page, day, $1) }
    }
  })
