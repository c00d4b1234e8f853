import Geography

/// How one gets to a desa.
public enum SimulatedAccess: String, Sendable, CaseIterable {
  /// By car or motorcycle.
  case road
  /// By boat over the sea, several times a day.
  case sea
  /// By longboat up a river.
  case river
  /// By a small or chartered plane.
  case air

  /// Whether officers come in trips rather than from home.
  var isInterior: Bool { self == .river || self == .air }

  /// Kecamatan of Kalimantan Utara that no road reaches, by general knowledge of the region; an
  /// office's own targets would say it better. Names, so that they hold in every scheme of codes.
  public static let knownKecamatan: [String: SimulatedAccess] = {
    let air = [
      "bahau hulu", "kayan hilir", "kayan hulu", "kayan selatan", "krayan", "krayan barat",
      "krayan selatan", "krayan tengah", "krayan timur", "pujungan", "sungai boh",
    ]
    let river = [
      "lumbis hulu", "lumbis ogong", "lumbis pansiangan", "mentarang hulu", "peso",
      "sungai tubu",
    ]
    let sea = [
      "bunyu", "sebatik", "sebatik barat", "sebatik tengah", "sebatik timur", "sebatik utara",
    ]
    var result: [String: SimulatedAccess] = [:]
    for name in air { result[name] = .air }
    for name in river { result[name] = .river }
    for name in sea { result[name] = .sea }
    // Far from its seat, yet on the road from the next one.
    result["lumbis"] = .road
    return result
  }()

  /// Kilometres to the seat from which on a desa is taken to be reached by river, where nothing
  /// better is known; twice as far by air. Assumption, after the 100 km of the interior rule.
  static let riverKilometres = 110.0

  /// The way to a desa from what is known of its kecamatan, else from the distance.
  static func of(
    kecamatan name: String?, seatKilometres: Double?, known: [String: SimulatedAccess]
  ) -> SimulatedAccess {
    if let name, let access = known[name.lowercased()] { return access }
    guard let seatKilometres else { return .road }
    if seatKilometres >= riverKilometres * 2 { return .air }
    return seatKilometres >= riverKilometres ? .river : .road
  }
}
