import Mustache

/// All templates, compiled once.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary

  /// The names and texts of all templates.
  static let sources: [String: String] = [
    "shell": shellTemplate, "area": areaTemplate, "desa": desaTemplate,
    "uncovered": uncoveredTemplate, "ledger": ledgerTemplate, "method": methodTemplate,
    "map": mapTemplate, "archive": archiveTemplate, "archiveDay": archiveDayTemplate,
    "quality": qualityTemplate,
    "oneFile": oneFileTemplate, "areaSheet": areaSheetTemplate, "desaSheet": desaSheetTemplate,
    "officers": officersTemplate, "check": checkTemplate,
  ]

  /// Compiles the templates; each begins by asking for our escaping.
  init() throws {
    MustacheContentTypes.register(PageContent(), named: PageContent.name)
    var library = MustacheLibrary()
    for name in Self.sources.keys.sorted() {
      let text = Self.sources[name] ?? ""
      try library.register("{{%CONTENT_TYPE:\(PageContent.name)}}" + text, named: name)
    }
    self.library = library
  }

  /// A page by the template of that name.
  func page(_ template: String, _ model: some TemplateModel, speech: Speech) throws -> String {
    let node = TemplateNode(model, adding: ["t": TemplateWords(speech: speech)])
    guard let text = library.render(node, withTemplate: template) else {
      throw SiteError.unknownTemplate(template)
    }
    return text
  }
}

/// What can go wrong in making pages.
public enum SiteError: Error, CustomStringConvertible {
  /// There is no template of that name.
  case unknownTemplate(String)

  /// What went wrong, for a person.
  public var description: String {
    switch self {
    case .unknownTemplate(let name): "there is no template called “\(name)”"
    }
  }
}
