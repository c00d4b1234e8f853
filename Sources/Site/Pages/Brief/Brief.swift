extension SiteRenderer {
  /// The morning brief as a message of at most 1,000 characters.
  public var briefMessage: String { briefMaker.briefMessage.text }

  /// The fonts of the drawings; the first that is there is taken.
  public static let briefFonts = ["Open Sans", "Noto Sans"]

  /// The morning brief as drawings in SVG; the map in them is drawn once.
  ///
  /// - Parameter hasFont: Whether one of ``briefFonts`` is there; others are wider and drawn smaller.
  public func briefDrawings(_ sheets: [BriefSheet], hasFont: Bool = true) throws -> [String] {
    let maker = briefMaker
    let map = try desk.map(forPicture: BriefComposition.mapWidth)
    return sheets.map {
      BriefComposition(maker: maker, map: map, sheet: $0, hasMeasuredFont: hasFont).svg
    }
  }

  /// What the brief is called, as in the properties of a document.
  public var briefTitle: String { briefMaker.briefTitle }

  private var briefMaker: PageMaker {
    PageMaker(book: book, page: .home, links: Links(from: .home, book.addresses), desk: desk)
  }
}

extension PageMaker {
  /// `Regsosek 2022: Provinsi Kalimantan Utara`.
  var briefTitle: String {
    speech(
      FooterText.title,
      ["survey": .text(report.plan.title), "unit": .text(book.fullName(0))])
  }
}
