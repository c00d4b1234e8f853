import Foundation

/// The distance on the ground between two positions, in metres.
///
/// Andoyer-Lambert's formula on WGS 84 (Lambert 1942): within about 10 m of the geodesic over
/// thousands of kilometres. Exact antipodes, where it is undefined, get half the circumference.
public func groundDistance(_ from: Coordinate, _ to: Coordinate) -> Double {
  let f = Ellipsoid.f
  let a = Ellipsoid.a
  let radians = Double.pi / 180
  // Reduced latitudes put both points on the auxiliary sphere.
  let beta1 = atan((1 - f) * tan(from.latitude * radians))
  let beta2 = atan((1 - f) * tan(to.latitude * radians))
  let deltaLongitude = (to.longitude - from.longitude) * radians
  let p = (beta1 + beta2) / 2
  let q = (beta2 - beta1) / 2
  let sinHalf = sin(deltaLongitude / 2)
  let haversine = sin(q) * sin(q) + cos(beta1) * cos(beta2) * sinHalf * sinHalf
  let half = asin(min(1, haversine.squareRoot()))
  let sigma = 2 * half
  guard sigma > 0 else { return 0 }
  let cosHalf2 = cos(half) * cos(half)
  guard cosHalf2 > 1e-15 else { return a * .pi }
  let sinHalf2 = sin(half) * sin(half)
  let x = (sigma - sin(sigma)) * pow(sin(p) * cos(q), 2) / cosHalf2
  let y = (sigma + sin(sigma)) * pow(cos(p) * sin(q), 2) / sinHalf2
  return a * (sigma - f / 2 * (x + y))
}
