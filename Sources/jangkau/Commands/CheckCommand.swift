import ArgumentParser
import Foundation
import Pipeline
import Site

/// `jangkau check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything, write nothing, report findings.",
    discussion: """
      Every finding names its file and lines, what it does to the figures, and how to mend it. \
      Overlaps and gaps of the boundaries are measured too.

      EXAMPLES
        jangkau check
        jangkau check -c kaltara.yml --json > findings.json
        jangkau check --html pemeriksaan.html        one page for the desk; it is confidential
        jangkau check --site /srv/www/regsosek       is it still what the build wrote?
        jangkau check --audit site monday/site tuesday/site

      With --site no inputs are read: every file of the published site is compared with the \
      manifest of its build. Exit code 65 says that a file is missing, altered or foreign, 66 that \
      there is no published site.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  @Option(
    help: "Write one HTML page for the office, which needs no other file.",
    completion: .file(extensions: ["html"]))
  var html: String?

  @Option(
    help: "The language of the page. Default: the first of the site.")
  var language: Language?

  @Option(
    help: "Compare a published site with its manifest instead.", completion: .directory)
  var site: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Try to find out what these folders of the public edition withhold, one a day.",
      valueName: "dir"))
  var audit: [String] = []

  func run() throws {
    if let site { return try runSite(site) }
    try reporting {
      if !audit.isEmpty { return try runAudit() }
      let report = try check(common.buildOptions(), progress: .terminal)
      guard let html else {
        return output(json ? try report.json() : report.text())
      }
      try writePage(report.html(language ?? report.languages.first ?? .id), to: html)
    }
  }

  private func writePage(_ page: String, to path: String) throws {
    do {
      try Data(page.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw PipelineError(
        .cannotCreate, step: "write the page", path: path, cause: "the file cannot be written",
        remedy: "Look at the folder and its permissions.")
    }
    note("\(path) is written; it is confidential\n")
  }

  private func runSite(_ folder: String) throws {
    try reporting {
      let report = try checkSite(folder, configuration: common.config)
      output(json ? try report.json() : report.text)
      if let first = report.defects.first {
        throw PipelineError(
          .dataError, step: "vouch for the site", path: folder,
          cause: "\(report.defects.count) files are not as its build wrote them, first \(first)",
          remedy: "Build again; find out who changed them.")
      }
    }
  }

  private func runAudit() throws {
    let report = try Pipeline.audit(audit, options: common.buildOptions(), progress: .terminal)
    output(json ? try report.json() : report.text)
    if !report.leaks.isEmpty { throw ExitCode(PipelineError.ExitStatus.dataError.rawValue) }
  }
}
