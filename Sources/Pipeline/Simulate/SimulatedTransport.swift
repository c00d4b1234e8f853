import Coverage

/// When one can set out for a desa of the interior: what an office writes into its targets.
struct SimulatedTransport: Sendable, Equatable {
  /// 1 for Monday to 7 for Sunday, ascending.
  var weekdays: [Int]
  /// Days until work begins.
  var travelDays: Int
  /// Officers that can go at once.
  var places: Int

  private static let names: [StaticString] = [
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
  ]

  /// The weekdays as an office writes them.
  func words(_ text: inout CSVText) {
    for (count, weekday) in weekdays.enumerated() {
      if count > 0 { text.text(" ") }
      text.text(Self.names[weekday - 1])
    }
  }

  /// The transport of a desa, drawn from its kecamatan: planes on one or two days a week with few
  /// seats, boats on two or three. Assumptions; nil by road and sea, where one goes any day.
  static func of(_ desa: SimulatedDesa, seed: SimulationSeed) -> SimulatedTransport? {
    guard desa.access.isInterior else { return nil }
    // Stream 3 of the desa's kecamatan: no other draw uses it.
    var stream = seed.stream(.schedule, UInt64(desa.kecamatan), 3)
    let isAir = desa.access == .air
    let days = isAir ? stream.integer(1...2) : stream.integer(2...3)
    let weekdays = stream.shuffled(Array(1...6)).prefix(days).sorted()
    return SimulatedTransport(
      weekdays: weekdays, travelDays: isAir ? stream.integer(0...1) : stream.integer(1...2),
      places: isAir ? stream.integer(2...5) : stream.integer(4...8))
  }
}
