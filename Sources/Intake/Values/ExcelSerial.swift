import Coverage

/// The instant of a day number of Excel, 44849.354 for 15 October 2022 at 8:30, as a sheet shows it
/// whose cells lost their format; nil for anything else.
///
/// The 1900 system: day 25569 is 1970-01-01 (ECMA-376, part 1, 18.17.4.1). Taken only for 2000 to
/// 2099, so that a code or a year is no date. Seconds are rounded, since the fraction is.
func excelInstant(_ bytes: UnsafeBufferPointer<UInt8>, zone: SurveyZone) -> Instant? {
  guard bytes.count >= 5, (bytes.prefix(5).allSatisfy { $0 >= 48 && $0 <= 57 }),
    bytes.count == 5 || bytes[5] == 46 || bytes[5] == 44, let value = parseNumber(bytes),
    (36_526..<73_051).contains(value)
  else { return nil }
  let seconds = ((value - 25_569) * 86_400).rounded()
  return zone.instant(ofLocal: Instant(seconds) * 1_000_000)
}
