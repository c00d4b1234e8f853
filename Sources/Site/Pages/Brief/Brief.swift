extension SiteRenderer {
  /// The morning brief as a message of at most 1,000 characters.
  public var briefMessage: String { briefMaker.briefMessage.text }

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
