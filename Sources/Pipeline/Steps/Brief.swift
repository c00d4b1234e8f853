import Locks
import Picture
import Site

/// What a build has to say beside its results, from any thread; each remark once.
final class BuildNotes: Sendable {
  private let notes = Mutex<[String]>([])

  /// Adds a remark.
  func add(_ note: String) {
    notes.withLock { if !$0.contains(note) { $0.append(note) } }
  }

  /// All remarks, in the order in which they were made.
  var all: [String] { notes.withLock { $0 } }
}

/// Whether letters can be drawn at all on this machine; says what to install where not.
func canDrawLetters(_ notes: BuildNotes) -> Bool {
  let needed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;%()÷–…"
  guard !lettersWithoutFont(in: needed).isEmpty else { return true }
  notes.add(
    "ringkasan.png and ringkasan.pdf are left out: this machine has no font with Latin letters. "
      + "Install one (`apt-get install fonts-open-sans`) and build again.")
  return false
}

/// Adds the morning brief of one language: the message, and where letters can be drawn the picture
/// and the page.
///
/// A picture that fails is left out with a note: the dashboard must not be late for it.
func addBrief(
  _ renderer: SiteRenderer, day: String, hasPictures: Bool, to writer: SiteWriter,
  below prefix: String, notes: BuildNotes
) throws {
  let message = renderer.briefMessage
  try writer.add(SiteFile(path: "ringkasan.txt", bytes: Array(message.utf8)).below(prefix))
  guard hasPictures else { return }
  let sheets: [BriefSheet] = [.picture, .page]
  let drawings = withoutBoxes(
    try renderer.briefDrawings(
      sheets, hasFont: SiteRenderer.briefFonts.contains(where: hasFontFamily)), notes)
  do {
    let picture = try Drawing(svg: drawings[0]).png(
      width: Int(sheets[0].width), height: Int(sheets[0].height))
    let page = try Drawing(svg: drawings[1]).pdf(
      .a4(title: renderer.briefTitle, subject: renderer.verdict, day: day))
    try writer.add(SiteFile(path: "ringkasan.png", bytes: picture).below(prefix))
    try writer.add(SiteFile(path: "ringkasan.pdf", bytes: page).below(prefix))
  } catch let error as PictureError {
    notes.add("ringkasan.png and ringkasan.pdf are left out: \(error)")
  }
}

/// Drawings with a question mark for each letter that no font has, where a box would stand.
private func withoutBoxes(_ drawings: [String], _ notes: BuildNotes) -> [String] {
  let missing = Set(lettersWithoutFont(in: drawings.joined()))
  guard !missing.isEmpty else { return drawings }
  let named = missing.sorted().prefix(5).map { "U+" + String($0.value, radix: 16, uppercase: true) }
  notes.add(
    "ringkasan.png and ringkasan.pdf have “?” for \(missing.count) letters that no font has "
      + "(\(named.joined(separator: ", "))). `apt-get install fonts-noto-core` brings most scripts."
  )
  return drawings.map { drawing in
    var scalars = String.UnicodeScalarView()
    for scalar in drawing.unicodeScalars { scalars.append(missing.contains(scalar) ? "?" : scalar) }
    return String(scalars)
  }
}
