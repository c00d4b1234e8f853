/// The tree of administrative units, province to desa, with SLS below where they are known.
///
/// Units are ordered by level, top first, then by code. So the top is at index 0, the desa are one
/// run of indices in the order of their codes, and adding units below desa moves no index.
public struct AdminTree: Sendable {
  /// All units, in the order described above.
  public let units: [AdminUnit]
  /// The scheme the codes belong to.
  public let scheme: CodeScheme
  /// The indices of the units right below each unit, ascending.
  public let children: [[Int]]
  /// The run of indices that desa have.
  public let desaRange: Range<Int>
  /// The codes of ``units``, ascending within a level.
  private let codes: [AdminCode]
  /// The runs of indices that units of each level have.
  private let ranges: [Range<Int>]

  /// Makes a tree of `units`, whose `parent` is an index into that array, in any order.
  ///
  /// There must be exactly one unit without a parent, codes must be unique at their level and a
  /// parent must stand on a higher level: the reader of boundaries sees to that.
  public init(units given: [AdminUnit], scheme: CodeScheme) {
    let order = given.indices.sorted {
      (given[$0].level, given[$0].code) < (given[$1].level, given[$1].code)
    }
    var newIndex = [Int](repeating: 0, count: given.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    var units = order.map { given[$0] }
    var children = [[Int]](repeating: [], count: units.count)
    for index in units.indices {
      units[index].parent = units[index].parent.map { newIndex[$0] }
      if let parent = units[index].parent { children[parent].append(index) }
    }
    var ranges: [Range<Int>] = []
    for level in Level.allCases {
      let first = ranges.last?.upperBound ?? 0
      ranges.append(first..<(units[first...].firstIndex { $0.level > level } ?? units.count))
    }
    self.init(
      units: units, scheme: scheme, children: children, codes: units.map(\.code), ranges: ranges)
  }

  private init(
    units: [AdminUnit], scheme: CodeScheme, children: [[Int]], codes: [AdminCode],
    ranges: [Range<Int>]
  ) {
    self.units = units
    self.scheme = scheme
    self.children = children
    self.codes = codes
    self.ranges = ranges
    desaRange = ranges[Level.desa.rawValue]
  }

  /// The same units without their areas' borders.
  public var withoutShapes: AdminTree {
    AdminTree(
      units: units.map { unit in
        var unit = unit
        unit.shape = nil
        return unit
      }, scheme: scheme, children: children, codes: codes, ranges: ranges)
  }

  /// The index of the unit with `code` at `level`; nil when there is none.
  public func index(of code: AdminCode, at level: Level) -> Int? {
    let end = ranges[level.rawValue].upperBound
    var (low, high) = (ranges[level.rawValue].lowerBound, end)
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < end && codes[low] == code ? low : nil
  }

  /// The index of the unit with `code` at any level, the highest first; nil when there is none.
  public func index(of code: AdminCode) -> Int? {
    for level in Level.allCases {
      if let index = index(of: code, at: level) { return index }
    }
    return nil
  }

  /// The indices from the unit's parent to the top.
  public func ancestors(of index: Int) -> [Int] {
    var result: [Int] = []
    var next = units[index].parent
    while let parent = next {
      result.append(parent)
      next = units[parent].parent
    }
    return result
  }

  /// The index of the ancestor at `level`, or of the unit itself; nil when there is none.
  public func ancestor(of index: Int, at level: Level) -> Int? {
    var current = index
    while units[current].level > level {
      guard let parent = units[current].parent else { return nil }
      current = parent
    }
    return units[current].level == level ? current : nil
  }

  /// The indices of all desa inside the unit, ascending; of a desa itself alone.
  public func desa(in index: Int) -> [Int] {
    switch units[index].level {
    case .desa: [index]
    case .sls, .subsls: []
    default: children[index].flatMap { desa(in: $0) }.sorted()
    }
  }

  /// The tree with SLS and sub-SLS for `codes` (14 and 16 digits) whose desa it holds.
  ///
  /// A sub-SLS brings its SLS with it. Codes of other lengths, of unknown desa or known already
  /// change nothing. These units have no area; a unit without a name is called by its code.
  public func adding(subunits codes: some Sequence<AdminCode>) -> AdminTree {
    guard let desaLength = scheme.length(of: .desa), let slsLength = scheme.length(of: .sls),
      let subslsLength = scheme.length(of: .subsls)
    else { return self }
    var wanted = Set<AdminCode>()
    for code in codes where code.length == slsLength || code.length == subslsLength {
      guard let desa = code.prefix(desaLength), index(of: desa, at: .desa) != nil,
        let sls = code.prefix(slsLength)
      else { continue }
      wanted.insert(sls)
      wanted.insert(code)
    }
    var all = units
    var position: [AdminCode: Int] = [:]
    for code in wanted.sorted() {
      let level: Level = code.length == slsLength ? .sls : .subsls
      let parentCode = code.prefix(level == .sls ? desaLength : slsLength)
      if let known = index(of: code, at: level) {
        position[code] = known
        continue
      }
      guard let parentCode,
        let parent = position[parentCode]
          ?? index(of: parentCode, at: level == .sls ? .desa : .sls)
      else { continue }
      position[code] = all.count
      all.append(AdminUnit(code: code, level: level, name: code.description, parent: parent))
    }
    return all.count == units.count ? self : AdminTree(units: all, scheme: scheme)
  }
}
