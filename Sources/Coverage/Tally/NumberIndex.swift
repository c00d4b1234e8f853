/// Distinct numbers, each with a place in the order in which they first came.
struct NumberIndex {
  /// The numbers by place.
  private(set) var numbers: [UInt64] = []
  /// Places + 1; 0 is free. Always a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The place of a number, a new one where it was not seen before.
  mutating func place(of number: UInt64) -> Int {
    if numbers.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(number)) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if numbers[place] == number { return place }
      slot = (slot + 1) & mask
    }
    numbers.append(number)
    slots[slot] = UInt32(numbers.count)
    return numbers.count - 1
  }

  /// The place of a pair of numbers.
  mutating func place(of high: UInt32, _ low: UInt32) -> Int {
    place(of: UInt64(high) << 32 | UInt64(low))
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, number) in numbers.enumerated() {
      var slot = Int(truncatingIfNeeded: Self.hash(number)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }

  private static func hash(_ number: UInt64) -> UInt64 {
    let product = (number ^ number >> 32) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 29
  }
}
