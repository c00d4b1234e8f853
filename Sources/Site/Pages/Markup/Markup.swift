import Mustache

/// Text that may stand in a page as it is: everything in it that came from outside is escaped.
struct Markup: Sendable, Equatable, MustacheCustomRenderable {
  /// The HTML.
  let html: String

  /// Plain text, escaped.
  init(_ text: String) { html = escapedHTML(text) }

  /// HTML made by our own code.
  init(trusted html: String) { self.html = html }

  var renderText: String { html }
  var isNull: Bool { false }

  /// Nothing at all.
  static let empty = Markup(trusted: "")

  static func + (lhs: Markup, rhs: Markup) -> Markup { Markup(trusted: lhs.html + rhs.html) }
}

/// An element with text inside.
func element(_ name: String, class style: String? = nil, _ content: Markup) -> Markup {
  let attribute = style.map { " class=\"\($0)\"" } ?? ""
  return Markup(trusted: "<\(name)\(attribute)>\(content.html)</\(name)>")
}

/// A link to a page of the site.
func link(_ text: String, to href: String) -> Markup {
  Markup(trusted: "<a href=\"\(escapedHTML(href))\">\(escapedHTML(text))</a>")
}
