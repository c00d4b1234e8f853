import Mustache

/// A value whose stored properties a template names.
///
/// Texts are `String` and get escaped; what is markup already is ``Markup`` and stands in three
/// braces.
protocol TemplateModel: Sendable {}

/// A model ready for a template: names to values, looked up once instead of at every mention.
struct TemplateNode: MustacheParent {
  private let values: [String: Any]

  init(_ model: some TemplateModel, adding extra: [String: Any] = [:]) {
    var values = extra
    for child in Mirror(reflecting: model).children {
      guard let label = child.label, let value = Self.value(child.value) else { continue }
      values[label] = value
    }
    self.values = values
  }

  func child(named name: String) -> Any? { values[name] }

  private static func value(_ value: Any) -> Any? {
    switch value {
    case let text as String: return text
    case let markup as Markup: return markup
    case let flag as Bool: return flag
    case let model as any TemplateModel: return node(model)
    case let list as [any TemplateModel]: return list.map(node)
    case let list as [Markup]: return list
    case let list as [String]: return list
    default:
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .optional else { return value }
      return mirror.children.first.flatMap { Self.value($0.value) }
    }
  }

  private static func node(_ model: any TemplateModel) -> TemplateNode { TemplateNode(model) }
}

/// The labels of ``Word`` for templates: `{{t.navHome}}`.
struct TemplateWords: MustacheParent {
  let speech: Speech

  func child(named name: String) -> Any? { Word(rawValue: name).map { speech($0) } }
}
