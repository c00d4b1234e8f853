import Geography

/// The distinct positions of a set of rings, each stored once as whole 1e-7 degrees.
///
/// A ten-millionth of a degree is about one centimetre: far below what any boundary file knows, yet
/// coarse enough that the noise of decimal text (115.2424339 and 115.24243390000004) is one vertex.
struct VertexTable: Sendable {
  private(set) var longitudes: [Int32] = []
  private(set) var latitudes: [Int32] = []
  private var slots: [Int32]
  private var mask: Int

  init(expecting count: Int) {
    // In a coverage nearly every position is on two borders, so about half of them are distinct; where
    // they are not, the table grows.
    var size = 16
    while size < count { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    longitudes.reserveCapacity(count)
    latitudes.reserveCapacity(count)
  }

  var count: Int { longitudes.count }

  /// Degrees of the vertex `index`.
  func coordinate(_ index: Int) -> Coordinate {
    Coordinate(longitude: Double(longitudes[index]) / 1e7, latitude: Double(latitudes[index]) / 1e7)
  }

  /// The index of the vertex at `point`, new or known; nil for a position that is not on the globe.
  mutating func insert(_ point: Coordinate) -> Int32? {
    guard point.isOnGlobe else { return nil }
    let x = Int32((point.longitude * 1e7).rounded())
    let y = Int32((point.latitude * 1e7).rounded())
    var slot = Self.hash(x, y) & mask
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if longitudes[known] == x, latitudes[known] == y { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let index = Int32(count)
    slots[slot] = index
    longitudes.append(x)
    latitudes.append(y)
    if count > slots.count / 4 * 3 { grow() }
    return index
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    for index in 0..<count {
      var slot = Self.hash(longitudes[index], latitudes[index]) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// Frees the table of slots once no more vertices will come.
  mutating func freeze() {
    slots = [-1]
    mask = 0
  }

  /// A fixed mix (the finaliser of MurmurHash3), since Swift's own hashing differs from run to run.
  private static func hash(_ x: Int32, _ y: Int32) -> Int {
    var h = UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y))
    h = (h ^ (h >> 33)) &* 0xff51_afd7_ed55_8ccd
    h = (h ^ (h >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return Int(truncatingIfNeeded: (h ^ (h >> 33)) >> 1)
  }
}
