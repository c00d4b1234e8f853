import Foundation

/// Gives memory that was let go of back to the system, which the allocator keeps otherwise: of a country's
/// campaign hundreds of megabytes lie between what the next step needs.
///
/// `malloc_trim` is the C library's own and stands in no header that Swift imports; where a library does
/// not have it nothing happens.
func giveBackMemory() {
  guard let symbol = dlsym(nil, "malloc_trim") else { return }
  let trim = unsafeBitCast(symbol, to: (@convention(c) (Int) -> CInt).self)
  _ = trim(0)
}
