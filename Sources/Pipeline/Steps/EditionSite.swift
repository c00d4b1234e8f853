import Cartography
import Coverage
import Foundation
import Geography
import Intake
import Locks
import Site

/// The site of one edition in all its languages, ready to be written.
struct EditionSite {
  private(set) var inputs: Inputs
  /// What the edition may show.
  private(set) var figures: EditionFigures
  let atlas: Atlas
  let edition: Edition
  /// The output folder, in which an earlier site may lie.
  let folder: String
  /// Where the edition stands below the output folder; empty where it is the only one.
  let prefix: String
  /// Whether letters can be drawn, so that there is a picture.
  let hasPictures: Bool
  /// Where visits were made, and what the office knows of the field.
  let field: FieldKnowledge
  /// How the site came to be.
  let provenance: Provenance
  let notes: BuildNotes
  /// The days before, and what earlier builds published of them.
  private let archive: Archive

  private var report: CoverageReport { figures.report }
  private var outlook: Outlook { figures.outlook }

  init(
    inputs: Inputs, figures: EditionFigures, atlas: Atlas, edition: Edition, folder: String,
    prefix: String, hasPictures: Bool, field: FieldKnowledge, provenance: Provenance,
    notes: BuildNotes
  ) {
    self.inputs = inputs
    self.figures = figures
    self.atlas = atlas
    self.edition = edition
    self.folder = folder
    self.prefix = prefix
    self.hasPictures = hasPictures
    self.field = field
    self.provenance = provenance
    self.notes = notes
    archive = Archive(
      days: figures.days,
      published: readPublished(below: folder + "/" + prefix, otherThan: figures.report.asOf))
  }

  /// Lets go of borders, which only the data files ask for.
  ///
  /// - Parameter bare: a tree without borders, which is this edition's where it has the same units.
  mutating func dropBorders(like bare: AdminTree) {
    inputs.dropBorders()
    let tree = figures.report.tree
    figures.report.tree = tree.units.count == bare.units.count ? bare : tree.withoutShapes
  }

  /// Writes the pages; returns the verdict in the first language.
  func writePages(to writer: SiteWriter, progress: Progress) throws -> String {
    let languages = inputs.configuration.site.languages.compactMap(Language.init(rawValue:))
    progress.step("Writing pages")
    var verdict: String?
    for (position, language) in languages.enumerated() {
      let renderer = try SiteRenderer(
        context: context(language, first: languages[0], all: languages),
        maps: atlas)
      verdict = verdict ?? renderer.verdict
      try write(
        renderer, to: writer, below: prefix + (position > 0 ? language.rawValue + "/" : ""),
        progress: progress)
    }
    return verdict ?? ""
  }

  /// Writes the data files, which say the same in every language, so they stand once, at the edition's
  /// root.
  func writeData(to writer: SiteWriter, progress: Progress) throws {
    progress.step("Writing the data files")
    let data = DataFiles(
      report: report, edition: edition, source: inputs.boundaries.source, version: Version.text,
      outlook: outlook)
    for file in DataFiles.File.allCases {
      try writer.add(prefix + file.rawValue) { try data.write(file, to: $0) }
    }
    try addSpreadsheet(data, to: writer, below: prefix)
    try writer.add(try provenance.file(for: edition).below(prefix))
    for file in try publishedFiles(archive, report: report) {
      try writer.add(file.below(prefix))
    }
  }

  /// The pages of one language, rendered side by side.
  private func write(
    _ renderer: SiteRenderer, to writer: SiteWriter, below prefix: String, progress: Progress
  ) throws {
    for file in renderer.assets() { try writer.add(file.below(prefix)) }
    let addresses = renderer.addresses
    let day = report.asOf.description
    // The pictures take longest, so they begin first.
    try inParallel(addresses.count + 1) { [hasPictures, notes] index in
      if index == 0 {
        try progress.part("picture and PDF of the brief") {
          try addBrief(
            renderer, day: day, hasPictures: hasPictures, to: writer, below: prefix, notes: notes)
        }
      } else {
        let address = addresses[index - 1]
        func write() throws { try writer.add(try renderer.page(address).below(prefix)) }
        if let name = address.timedApart { try progress.part(name, write) } else { try write() }
      }
    } progress: { done in
      progress.bar("Writing pages", done, of: addresses.count + 1)
    }
  }

  /// The first language stands at the root of the edition, another under its code.
  private func context(
    _ language: Language, first: Language, all: [Language]
  ) -> SiteContext {
    let up = language == first ? "" : "../"
    var alternates: [Language: String] = [:]
    for other in all where other != language {
      alternates[other] = up + (other == first ? "" : other.rawValue + "/")
    }
    var context = SiteContext(
      report: report, boundaries: inputs.boundaries.source, edition: edition, language: language,
      version: Version.text, inputs: provenance.inputs(for: edition),
      findings: figures.findings, rejections: figures.rejections,
      sources: inputs.visits.visits.sources,
      smallCount: inputs.configuration.site.smallCount,
      hasOfficers: report.knowsSilence, archive: archive, editionRoot: up,
      address: inputs.configuration.site.address.map {
        $0 + prefix + (language == first ? "" : language.rawValue + "/")
      }, hasPictures: hasPictures, outlook: outlook,
      alternates: alternates)
    context.field = field
    context.command = provenance.command
    context.work = figures.work
    context.since = figures.since
    return context
  }
}

extension PageAddress {
  /// What pages of this kind are called where their time is told apart, as that of the archive and of the
  /// one-file edition is; nil for those of which a dashboard consists.
  fileprivate var timedApart: String? {
    switch self {
    case .archive, .archiveDay: "pages of the archive"
    case .oneFile: "the one-file edition"
    default: nil
    }
  }
}

extension SiteFile {
  /// The file in a folder of the site.
  func below(_ prefix: String) -> SiteFile { SiteFile(path: prefix + path, bytes: bytes) }
}
