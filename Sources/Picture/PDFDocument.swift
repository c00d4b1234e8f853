import CRSVG

/// The page of a PDF and what its properties say.
public struct PDFDocument: Sendable, Hashable {
  /// The page's width in points of 1/72 inch.
  public var width: Double
  /// The page's height in points.
  public var height: Double
  /// What the document is called.
  public var title: String
  /// What it is about.
  public var subject: String
  /// The day it counts as made, as `2022-11-02`; never the clock, so that the same data give the same
  /// bytes.
  public var day: String

  /// A page of A4 upright.
  public static func a4(title: String, subject: String, day: String) -> PDFDocument {
    // ISO 216: 210 mm × 297 mm
    PDFDocument(
      width: 210 * 72 / 25.4, height: 297 * 72 / 25.4, title: title, subject: subject, day: day)
  }

  var metadata: [(cairo_pdf_metadata_t, String)] {
    [
      (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_SUBJECT, subject),
      (CAIRO_PDF_METADATA_CREATOR, "Jangkau"),
      (CAIRO_PDF_METADATA_CREATE_DATE, day + "T00:00:00Z"),
    ]
  }
}
