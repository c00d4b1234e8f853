import CGDAL

/// The way from one coordinate system to another; owns an `OGRCoordinateTransformationH`.
///
/// Not safe to use from two threads at once, as its C counterpart is not.
final class Transformation {
  let handle: OGRCoordinateTransformationH

  init(from source: SpatialReference, to target: SpatialReference) throws(GDALError) {
    // OCTNewCoordinateTransformation; OCTDestroyCoordinateTransformation in deinit
    handle = try required("transform coordinates", of: source.name) {
      OCTNewCoordinateTransformation(source.handle, target.handle)
    }
  }

  deinit {
    OCTDestroyCoordinateTransformation(handle)
  }
}
