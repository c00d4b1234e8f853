import Coverage
import Geography

/// What the office knows of one desa.
struct OfficeNotes: TemplateModel {
  var title: String
  var items: [OfficeNote]
}

/// A note as a page shows it.
struct OfficeNote: TemplateModel {
  /// The day it was written, and what it says.
  var text: String
  /// Its due day while that lies ahead.
  var due: String?
  /// Its due day once that has passed.
  var overdue: String?
  /// Who sees to it, in the internal edition.
  var owner: String?
}

extension PageMaker {
  /// The notes of a desa; nil where there are none that this edition may show.
  func officeNotes(_ index: Int) -> OfficeNotes? {
    guard let notes = book.field.notes[index], !notes.isEmpty else { return nil }
    return OfficeNotes(title: speech(NoteText.heading), items: notes.map(officeNote))
  }

  private func officeNote(_ note: Note) -> OfficeNote {
    let isOverdue = note.isOverdue(on: report.asOf)
    let due = note.due.map { Slot.text(book.dates.long($0)) }
    return OfficeNote(
      text: speech(
        NoteText.written, ["day": .text(book.dates.short(note.date)), "text": .text(note.text)]),
      due: isOverdue ? nil : due.map { speech(NoteText.due, ["day": $0]) },
      overdue: isOverdue ? due.map { speech(NoteText.overdue, ["day": $0]) } : nil,
      owner: note.owner.map { speech(NoteText.owner, ["name": .text($0)]) })
  }

  /// The note that stands for those of a desa where there is room for one: of the overdue ones the one
  /// that waits longest, else the newest.
  private func foremost(_ index: Int) -> Note? {
    guard let notes = book.field.notes[index] else { return nil }
    let overdue = notes.filter { $0.isOverdue(on: report.asOf) }
    return overdue.min { ($0.due ?? report.asOf) < ($1.due ?? report.asOf) } ?? notes.first
  }

  /// The foremost note under a desa's name in the list to act on; empty where there is none.
  func noteLine(_ index: Int) -> Markup {
    guard let note = foremost(index) else { return .empty }
    let shown = officeNote(note)
    var html = escapedHTML(shown.text)
    if let overdue = shown.overdue {
      html += "; <b class=\"bad\">" + escapedHTML(overdue) + "</b>"
    } else if let due = shown.due {
      html += "; " + escapedHTML(due)
    }
    let rest = (book.field.notes[index]?.count ?? 1) - 1
    if rest > 0 { html += "; " + escapedHTML(speech(NoteText.more, ["count": .number(rest)])) }
    return Markup(trusted: "<br><small>\(html)</small>")
  }

  /// The foremost note in the few words that a brief has for it.
  func briefNote(_ index: Int) -> String? {
    guard let note = foremost(index) else { return nil }
    var text = note.text
    if note.isOverdue(on: report.asOf), let due = note.due {
      text +=
        " (" + speech(NoteText.overdue, ["day": .text(book.dates.short(due))]) + ")"
    }
    return speech(NoteText.brief, ["text": .text(text)])
  }
}
