import Glibc

/// Asks the system to hold memory that nobody has written yet in pages of 2 MiB where it has them.
///
/// Of an array that is read here and there, such as the borders of a country, pages of 4 KiB cost twice: each is
/// handed out by itself, and where it lies is looked up again and again. Where it is refused, small pages do.
public func preferLargePages<Element>(_ buffer: UnsafeMutableBufferPointer<Element>) {
  let large = 1 << 21
  let bytes = UnsafeMutableRawBufferPointer(buffer)
  guard let start = bytes.baseAddress, bytes.count >= 2 * large else { return }
  // Only whole large pages: what lies beside belongs to others.
  let first = (Int(bitPattern: start) + large - 1) / large * large
  let end = (Int(bitPattern: start) + bytes.count) / large * large
  guard end > first else { return }
  _ = madvise(start + (first - Int(bitPattern: start)), end - first, MADV_HUGEPAGE)
}
