/// On which side of the line through `a` and `b` the point `c` lies: positive to the left,
/// negative to the right, zero exactly on it.
///
/// The sign is that of the exact determinant of the coordinates as given. A quick evaluation is
/// trusted where its error bound allows; otherwise the determinant is summed without rounding as
/// an expansion of doubles (Shewchuk 1997, "Adaptive Precision Floating-Point Arithmetic and Fast
/// Robust Geometric Predicates", orient2d).
@inlinable
public func orientation(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
  let left = (a.longitude - c.longitude) * (b.latitude - c.latitude)
  let right = (a.latitude - c.latitude) * (b.longitude - c.longitude)
  let determinant = left - right
  let magnitude = left.magnitude + right.magnitude
  // Shewchuk's ccwerrboundA: (3 + 16ε)ε with ε half a unit in the last place of 1.
  let bound = (3 + 16 * 0x1p-53) * 0x1p-53 * magnitude
  if determinant > bound || -determinant > bound { return determinant }
  // Products that underflow lose the bound, so only a plain zero of equal inputs may end here.
  return exactOrientation(a, b, c)
}

/// The sign of the determinant without any rounding, as -1, 0 or 1.
@usableFromInline
func exactOrientation(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
  // ax·by − ax·cy − cx·by − ay·bx + ay·cx + cy·bx: the terms cx·cy cancel.
  var sum = Expansion()
  sum.addProduct(a.longitude, b.latitude)
  sum.addProduct(-a.longitude, c.latitude)
  sum.addProduct(-c.longitude, b.latitude)
  sum.addProduct(-a.latitude, b.longitude)
  sum.addProduct(a.latitude, c.longitude)
  sum.addProduct(c.latitude, b.longitude)
  return sum.sign
}

/// A sum of doubles that do not overlap, smallest first: an exact number.
struct Expansion {
  private var terms: [Double] = []

  /// Adds `x·y` exactly; a fused multiply-add gives the product's rounding error.
  mutating func addProduct(_ x: Double, _ y: Double) {
    let product = x * y
    let error = (-product).addingProduct(x, y)
    add(error)
    add(product)
  }

  /// Adds one double exactly (Shewchuk's GROW-EXPANSION with Knuth's TWO-SUM).
  private mutating func add(_ value: Double) {
    var carry = value
    var result: [Double] = []
    result.reserveCapacity(terms.count + 1)
    for term in terms {
      let sum = carry + term
      let virtual = sum - carry
      let error = (carry - (sum - virtual)) + (term - virtual)
      if error != 0 { result.append(error) }
      carry = sum
    }
    if carry != 0 { result.append(carry) }
    terms = result
  }

  /// The sign of the whole sum, which is that of its largest term.
  var sign: Double {
    guard let largest = terms.last else { return 0 }
    return largest > 0 ? 1 : -1
  }
}
