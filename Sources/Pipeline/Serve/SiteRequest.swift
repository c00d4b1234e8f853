/// What a browser asks of the preview.
struct SiteRequest: Sendable, Equatable {
  /// The method, such as `GET`.
  var method: String
  /// The path with its encoding and its query, as the first line of the request has it.
  var target: String
  /// The `Host` header; nil where there is none.
  var host: String?
}

/// What the preview answers.
enum SiteAnswer: Sendable, Equatable {
  /// A file below the site's folder, by the parts of its path.
  case file([String])
  /// The folder at another address, with the slash behind it that relative links need.
  case moved(to: String)
  /// Nothing of the site.
  case refused(Refusal)

  /// Why.
  enum Refusal: Int, Sendable {
    /// The address cannot be one of a file.
    case badRequest = 400
    /// The request was meant for another host than this machine: a page of a stranger whose name
    /// was made to lead here.
    case foreignHost = 403
    /// There is no such page.
    case notFound = 404
    /// A preview only shows.
    case method = 405
  }
}

/// What stands at a path below the site's folder.
enum SiteEntry: Sendable {
  case file
  case folder
}

/// Decides what a request gets; `entry` says what stands at a path, nil for nothing.
///
/// A path is taken apart before it is decoded and never joined to anything undecoded, so a part that
/// would lead elsewhere (`..`, an encoded slash, a NUL) is refused however it is written.
func answer(to request: SiteRequest, entry: ([String]) -> SiteEntry?) -> SiteAnswer {
  guard let host = request.host, isThisMachine(host) else { return .refused(.foreignHost) }
  guard request.method == "GET" || request.method == "HEAD" else { return .refused(.method) }
  let path = request.target.prefix { $0 != "?" && $0 != "#" }
  guard path.hasPrefix("/") else { return .refused(.badRequest) }
  var parts: [String] = []
  let raw = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  let endsInSlash = raw.last?.isEmpty ?? true
  for part in endsInSlash ? raw.dropLast() : raw[...] {
    guard let decoded = percentDecoded(part) else { return .refused(.badRequest) }
    guard isPlainName(decoded) else { return .refused(.notFound) }
    parts.append(decoded)
  }
  switch entry(parts) {
  case .file: return endsInSlash ? .refused(.notFound) : .file(parts)
  case .folder:
    let index = parts + ["index.html"]
    guard entry(index) == .file else { return .refused(.notFound) }
    return endsInSlash ? .file(index) : .moved(to: path + "/")
  case nil: return .refused(.notFound)
  }
}

/// Whether a `Host` header names this machine itself, with or without a port.
private func isThisMachine(_ host: String) -> Bool {
  let lowered = host.lowercased()
  return ["127.0.0.1", "localhost", "[::1]"].contains { name in
    guard lowered.hasPrefix(name) else { return false }
    let rest = lowered.dropFirst(name.count)
    let port = rest.dropFirst()
    return rest.isEmpty
      || (rest.first == ":" && (1...5).contains(port.count)
        && port.utf8.allSatisfy { (0x30...0x39).contains($0) })
  }
}

/// A part of a path without its percent encoding; nil where that is broken or no UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit)
    else { return nil }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}

/// Whether a part of a path is the name of a file that a site may have: no way up, nothing hidden,
/// no control character.
private func isPlainName(_ name: String) -> Bool {
  !name.isEmpty && !name.hasPrefix(".")
    && !name.utf8.contains { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "/") || $0 == 0x5c }
}
