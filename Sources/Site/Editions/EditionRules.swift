import Geography

extension Edition {
  /// Whether figures by day may be shown for units of a level: from kecamatan up for everybody,
  /// since a desa's single days would tell of single families.
  public func showsDays(of level: Level) -> Bool { self == .internal || level <= .kecamatan }

  /// Whether the lines of single rows may be named.
  var showsLines: Bool { self == .internal }
}
