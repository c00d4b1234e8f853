import CCrypto

/// SHA-256 (FIPS 180-4) by OpenSSL's libcrypto, which the manifest names each file by.
///
/// Bytes may be taken in pieces. Not for several threads at once; the C context belongs to this object
/// alone and ends with it.
public final class SHA256 {
  /// The 256 bits of a sum.
  public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes of the sum.
    public let bytes: [UInt8]

    /// The 64 digits that `sha256sum` prints.
    public var description: String {
      String(
        decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
        as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
  }

  private let context: OpaquePointer

  /// The sum of nothing yet.
  public init() {
    // EVP_MD_CTX_new, EVP_DigestInit_ex; EVP_MD_CTX_free in deinit
    guard let made = EVP_MD_CTX_new(), EVP_DigestInit_ex(made, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256 here: is its configuration damaged?")
    }
    context = made
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The sum of some bytes.
  public static func digest(_ bytes: [UInt8]) -> Digest {
    let sum = SHA256()
    bytes.withUnsafeBytes { sum.update($0) }
    return sum.finish()
  }

  /// Takes more bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    // EVP_DigestUpdate
    let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(done == 1, "libcrypto could not go on with a SHA-256")
  }

  /// The sum of all bytes taken; afterwards the object is the sum of nothing again.
  public func finish() -> Digest {
    let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      // EVP_DigestFinal_ex, EVP_DigestInit_ex
      let done =
        EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1
        && EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
      precondition(done, "libcrypto could not end a SHA-256")
      count = 32
    }
    return Digest(bytes: bytes)
  }
}
