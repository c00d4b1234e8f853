/// A table as a value: a caption, columns, rows, and the sums below.
struct Table: Sendable {
  /// A column.
  struct Column: Sendable {
    enum Kind: Sendable {
      case text
      case number
      case graphic
    }
    var title: String
    var kind: Kind = .number
    /// Whether a card shows the title before the cell; not where the cell says it itself.
    var isNamed = true

    static func text(_ title: String) -> Column { Column(title: title, kind: .text) }
    static func plain(_ title: String) -> Column {
      Column(title: title, kind: .text, isNamed: false)
    }
    static func number(_ title: String) -> Column { Column(title: title, kind: .number) }
    static func graphic(_ title: String) -> Column { Column(title: title, kind: .graphic) }
  }

  /// A heading over several columns.
  struct Group: Sendable {
    var title: String
    var span: Int
  }

  /// A cell: its markup, what it is sorted by where the text does not say, and its look.
  struct Cell: Sendable {
    var content: Markup
    var order: Double?
    var look: String?

    init(_ content: Markup, order: Double? = nil, look: String? = nil) {
      self.content = content
      self.order = order
      self.look = look
    }

    init(_ text: String, order: Double? = nil, look: String? = nil) {
      self.init(Markup(text), order: order, look: look)
    }

    init(_ figure: Figure) {
      switch figure.kind {
      case .number: self.init(figure.text)
      case .notVisited: self.init(figure.text, look: "nv")
      case .unsynced: self.init(figure.text, look: "us")
      case .noTarget: self.init(figure.text, look: "nt")
      case .withheld: self.init(figure.text, look: "wh")
      }
    }
  }

  /// What is at the head of the table and names its region.
  var caption: Markup
  /// An id, unique on its page.
  var id: String
  var columns: [Column]
  var groups: [Group] = []
  var rows: [[Cell]]
  /// The sums, under a line; empty for none.
  var total: [Cell] = []
  /// Classes besides the common ones.
  var look = ""
  var isSortable = true
  /// Whether a narrow screen shows each row as a card, with the columns' titles before the cells.
  var isCards = false

  /// The table in a region that scrolls sideways where it does not fit.
  var markup: Markup {
    var html = "<div class=\"scroll\" role=\"region\" aria-labelledby=\"\(id)\" tabindex=\"0\">"
    html += "<table class=\"\(isSortable ? "sort " : "")\(isCards ? "cards " : "")\(look)\">"
    html +=
      "<caption id=\"\(id)\"><span>" + caption.html + "</span></caption><thead>" + head
      + "</thead><tbody>\n"
    for row in rows { append(row, to: &html) }
    html += "</tbody>"
    if !total.isEmpty {
      html += "<tfoot>"
      append(total, to: &html)
      html += "</tfoot>"
    }
    return Markup(trusted: html + "</table></div>")
  }

  private var head: String {
    var html = ""
    if !groups.isEmpty {
      html += "<tr class=\"g\">"
      for group in groups {
        html +=
          group.title.isEmpty
          ? "<td colspan=\"\(group.span)\"></td>"
          : "<th colspan=\"\(group.span)\" scope=\"colgroup\">\(escapedHTML(group.title))</th>"
      }
      html += "</tr>"
    }
    html += "<tr>"
    for column in columns {
      switch column.kind {
      case .number: html += "<th scope=\"col\">"
      case .text: html += "<th scope=\"col\" class=\"l\">"
      case .graphic: html += "<th scope=\"col\" class=\"gr\">"
      }
      html += escapedHTML(column.title) + "</th>"
    }
    return html + "</tr>"
  }

  private func classes(_ kind: Column.Kind) -> [String] {
    switch kind {
    case .number: []
    case .text: ["l"]
    case .graphic: ["gr"]
    }
  }

  private func append(_ row: [Cell], to html: inout String) {
    html += "<tr>"
    for (position, cell) in row.enumerated() {
      let name = position == 0 ? "th" : "td"
      html += position == 0 ? "<th scope=\"row\"" : "<td"
      var looks = position == 0 ? [] : classes(columns[position].kind)
      if let look = cell.look { looks.append(look) }
      if !looks.isEmpty { html += " class=\"\(looks.joined(separator: " "))\"" }
      if isCards && position > 0 && columns[position].isNamed {
        html += " data-l=\"\(escapedHTML(columns[position].title))\""
      }
      if let order = cell.order { html += " data-v=\"\(orderText(order))\"" }
      html += ">" + cell.content.html + "</" + name + ">"
    }
    html += "</tr>\n"
  }
}

/// A number for the script, short and the same on every machine.
private func orderText(_ order: Double) -> String {
  order == order.rounded() && order.magnitude < 1e15 ? String(Int(order)) : "\(order)"
}
