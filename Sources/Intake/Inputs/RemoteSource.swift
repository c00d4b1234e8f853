import Foundation
import GDAL

/// A source at an address: `https://…`, `/vsicurl/https://…`, and a file of an archive there,
/// `/vsizip//vsicurl/https://…/export.zip/form.csv`.
struct RemoteSource {
  /// `https://…`; it may hold secrets.
  let address: String
  /// `/vsizip/` or another, where the file that comes is an archive to look into.
  let archive: String?
  /// The path inside the archive; nil for the archive itself.
  let inner: String?

  /// Nil for a source that is at no address.
  init?(_ source: String) {
    var rest = source[...]
    let archive = ["/vsizip/", "/vsigzip/", "/vsitar/"].first(where: source.hasPrefix)
    var inner: Substring?
    if let archive {
      rest = rest.dropFirst(archive.count)
      if rest.first == "{", let end = rest.lastIndex(of: "}") {
        inner = rest[rest.index(after: end)...]
        rest = rest[rest.index(after: rest.startIndex)..<end]
      } else if let end = rest.firstRange(of: /(?i)\.(zip|tar|tgz|gz)\//) {
        inner = rest[rest.index(before: end.upperBound)...]
        rest = rest[..<rest.index(before: end.upperBound)]
      }
    }
    for prefix in ["/vsicurl/", "/vsicurl_streaming/"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    guard rest.prefixMatch(of: /(?i)https?:\/\//) != nil else { return nil }
    address = String(rest)
    self.archive = archive
    let path = inner.map { $0.drop { $0 == "/" } } ?? ""
    self.inner = path.isEmpty ? nil : String(path)
  }

  /// How messages and pages name it: the address may hold a token anywhere, so it is the way and the
  /// file's name, where that has the ending of a file.
  var shown: String {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    let last = inner ?? (ending.isEmpty ? "" : lastPart)
    return "\(scheme)://…\(last.isEmpty ? "" : "/")\(last)"
  }

  /// The machine, for errors.
  var host: String { URLComponents(string: address)?.host ?? "the server" }

  /// Whether what comes could be read on the way by others.
  var isOpenToOthers: Bool {
    guard address.lowercased().hasPrefix("http://") else { return false }
    let name = host.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    return name != "localhost" && name != "::1"
      && name.wholeMatch(of: /127(?:\.\d{1,3}){3}/) == nil
  }

  /// The ending of the file's name, where it is one that is known.
  var ending: String {
    let ending = (lastPart as NSString).pathExtension.lowercased()
    let known = Self.texts.union(Self.sheets).union(SourceKind.vectorEndings).union(["zip"])
    return known.contains(ending) ? ending : ""
  }

  fileprivate static let texts: Set<String> = ["csv", "tsv", "tab", "txt"]
  private static let sheets: Set<String> = ["xlsx", "xlsm", "ods"]

  /// The last part of the address's path.
  private var lastPart: String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return String(path.split(separator: "/").last ?? "")
  }

  /// Copies it to this machine.
  ///
  /// - Parameters:
  ///   - name: how messages call it.
  ///   - step: what is being done.
  /// - Throws: ``IntakeError``.
  func fetched(name: String, step: String) throws -> FetchedSource {
    guard !isOpenToOthers else {
      throw IntakeError(
        .configuration, step: step, path: name,
        cause: "what comes over plain http can be read and changed on the way, the sign-in too",
        remedy: "Write https://…; plain http is for this machine alone (127.0.0.1).")
    }
    let file: RemoteFile
    do {
      file = try RemoteFile(from: address)
    } catch {
      throw intakeError(error, name: name, step: step)
    }
    let start = file.head(512)
    let words = String(decoding: start, as: UTF8.self).lowercased()
      .trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{feff}"]))
    if words.hasPrefix("<!doctype html") || words.hasPrefix("<html") {
      throw IntakeError(
        .missing, step: step, path: name,
        cause: "\(host) answered with a web page, as that for signing in, and not with a file",
        remedy: "Name the address of the export itself. " + Self.signIn)
    }
    do {
      return try FetchedSource(
        self, file: file, ending: ending.isEmpty ? kind(start, file) : ending)
    } catch {
      throw IntakeError(
        .data, step: step, path: name, cause: "what \(host) gave is too large to be kept in memory",
        remedy: "Export less of it, or as CSV.")
    }
  }

  /// What an address without an ending gives, by how it begins.
  private func kind(_ start: [UInt8], _ file: RemoteFile) -> String {
    if start.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      return file.contentType.contains("spreadsheetml") ? "xlsx" : "zip"
    }
    if start.starts(with: Array("SQLite format 3".utf8)) { return "gpkg" }
    return start.first { ![9, 10, 13, 32].contains($0) } == UInt8(ascii: "{") ? "geojson" : "csv"
  }

  private static let signIn =
    "The sign-in goes into the environment, not into the configuration: "
    + "GDAL_HTTP_USERPWD=user:password, or GDAL_HTTP_HEADERS='Authorization: Token …'."

  private func intakeError(_ failure: RemoteFile.Failure, name: String, step: String) -> IntakeError
  {
    let (cause, remedy) = words(failure)
    return IntakeError(.missing, step: step, path: name, cause: cause, remedy: remedy)
  }

  private func words(_ failure: RemoteFile.Failure) -> (String, String) {
    switch failure {
    case .status(let code) where code == 401 || code == 403:
      return ("\(host) refuses the sign-in, or wants one (HTTP \(code))", Self.signIn)
    case .status(404):
      return (
        "\(host) has nothing at this address (HTTP 404)",
        "Copy the address of the export again; some servers answer so to whoever may not read it. "
          + Self.signIn
      )
    case .status(let code):
      return (
        "\(host) answered with HTTP \(code)",
        code >= 500 ? "Try again later; else ask who runs the server." : "Look at the address."
      )
    case .brokenOff:
      return (
        "the answer of \(host) broke off before its end", "Try again; nothing of it was counted."
      )
    case .unreachable:
      return ("\(host) cannot be reached", "Look at the address and the network, and try again.")
    case .timeout:
      return (
        "\(host) sent nothing for too long", "Try again; GDAL_HTTP_LOW_SPEED_TIME is how long."
      )
    case .certificate:
      return (
        "\(host) cannot prove by a certificate that it is that server",
        "Install the office's authority, or name it by CURL_CA_BUNDLE."
      )
    case .disk(let reason):
      return ("the copy cannot be written: \(reason)", "Make room, or set TMPDIR to another disk.")
    case .other(let number):
      return (
        "\(host) cannot be read (error \(number) of libcurl)", "Look at the address, and try again."
      )
    }
  }
}

/// A source that was at an address, on this machine; its ``path`` holds as long as it lives.
final class FetchedSource {
  /// What is opened in its place; the ending says the kind, except of texts and archives.
  let path: String
  /// The archive, to be looked into; nil where it is none, or where a file in it was named.
  let archive: String?
  private let file: RemoteFile
  private let memory: MemoryFile?

  fileprivate init(_ source: RemoteSource, file: RemoteFile, ending: String) throws {
    self.file = file
    let whole = "{\(file.path)}"
    if let archive = source.archive {
      memory = nil
      path = source.inner.map { "\(archive)\(whole)/\($0)" } ?? archive + whole
      self.archive = source.inner == nil && archive == "/vsizip/" ? whole : nil
    } else if ending == "zip" {
      memory = nil
      path = "/vsizip/" + whole
      archive = whole
    } else if RemoteSource.texts.contains(ending) {
      memory = nil
      path = file.path
      archive = nil
    } else {
      let copy = try file.inMemory(ending: ending)
      memory = copy
      path = copy.path
      archive = nil
    }
  }
}
