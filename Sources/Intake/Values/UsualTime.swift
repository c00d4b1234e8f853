import Coverage

/// The instant of `2022-10-20T13:28:30+08:00` or `2022-10-20 13:28:30`, eight bytes at a time.
///
/// Nil for everything else, also for dates and times that do not exist: ``TimeParser`` reads on.
///
/// - Parameter onlyOffset: how far the survey's zone is ahead of UTC, microseconds; nil where that
///   changes, and then a time without a zone of its own is not read.
func usualTime(_ bytes: UnsafeBufferPointer<UInt8>, onlyOffset: Int64?) -> Instant? {
  guard bytes.count == 25 || bytes.count == 19 else { return nil }
  let raw = UnsafeRawBufferPointer(bytes)
  // Digits become their values, and the separators 0 where they stand as they should.
  let date = word(raw, 0) ^ 0x2d30_302d_3030_3030  // 0000-00-
  let hours = word(raw, 8) ^ 0x3030_3a30_3054_3030  // 00T00:00
  let seconds = word(raw, 11) ^ 0x3030_3a30_303a_3030  // 00:00:00
  let isBlankBetween = hours >> 16 & 0xff == 0x54 ^ 0x20
  let clean = isBlankBetween ? hours ^ (0x54 ^ 0x20) << 16 : hours
  guard (notDigits(date) | notDigits(clean) | notDigits(seconds)) == 0,
    date & 0xff00_00ff_0000_0000 == 0, clean & 0x0000_ff00_00ff_0000 == 0,
    seconds & 0x0000_ff00_00ff_0000 == 0
  else { return nil }
  let year = 1000 * digit(date, 0) + 100 * digit(date, 1) + pair(date, 2)
  let hour = pair(seconds, 0)
  let minute = pair(seconds, 3)
  let second = pair(seconds, 6)
  guard hour < 24, minute < 60, second < 60,
    let day = Day(year: year, month: pair(date, 5), day: pair(clean, 0))
  else { return nil }
  let clock = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  guard bytes.count == 25 else { return onlyOffset.map { clock * 1_000_000 - $0 } }
  let ahead = word(raw, 17) ^ 0x3030_3a30_3000_3030  // 00?00:00, the seconds first
  let sign = bytes[19]
  guard sign == 43 || sign == 45, notDigits(ahead & ~0xff_0000) == 0,
    ahead & 0x0000_ff00_0000_0000 == 0
  else { return nil }
  let zoneHours = pair(ahead, 3)
  let zoneMinutes = pair(ahead, 6)
  guard zoneHours <= 15, zoneMinutes < 60 else { return nil }
  let offset = Int64(zoneHours * 3600 + zoneMinutes * 60)
  return (clock - (sign == 43 ? offset : -offset)) * 1_000_000
}

@inline(__always)
private func word(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

/// Not 0 where a byte is above 9.
@inline(__always)
private func notDigits(_ word: UInt64) -> UInt64 {
  (word | (word & 0x7f7f_7f7f_7f7f_7f7f) &+ 0x7676_7676_7676_7676) & 0x8080_8080_8080_8080
}

@inline(__always)
private func digit(_ word: UInt64, _ index: Int) -> Int { Int(word >> UInt64(index * 8) & 0xf) }

@inline(__always)
private func pair(_ word: UInt64, _ index: Int) -> Int {
  10 * digit(word, index) + digit(word, index + 1)
}
