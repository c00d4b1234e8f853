import CGDAL
import Foundation

/// What another machine gives at an address, copied once to this one.
///
/// It is asked for by one plain GET, so that a server serves that knows no ranges, no HEAD and no
/// length. How to sign in is GDAL's matter, from the environment (`GDAL_HTTP_USERPWD`,
/// `GDAL_HTTP_HEADERS`, `GDAL_HTTP_HEADER_FILE`). The copy has no name on disk: nothing of it is left
/// behind, whatever ends the process.
public final class RemoteFile {
  /// Why a file could not be had.
  public enum Failure: Error, Sendable, Hashable {
    /// The server answered with this status of HTTP, 400 or higher.
    case status(Int)
    /// The answer ended before it was whole.
    case brokenOff
    /// There is no such server, or it does not answer.
    case unreachable
    /// Nothing came for a long time.
    case timeout
    /// The server does not prove that it is the one named.
    case certificate
    /// The copy cannot be written; why.
    case disk(String)
    /// Anything else, with libcurl's number.
    case other(Int)
  }

  /// By which path the copy is opened, as long as this object lives.
  public let path: String
  /// What the server says it is, such as `text/csv; charset=utf-8`; empty where it says nothing.
  public let contentType: String
  /// How many bytes it has.
  public let size: Int

  private let descriptor: Int32

  /// Fetches a file.
  ///
  /// - Parameter address: `https://…` or `http://…`; it may hold secrets, so it is in no error.
  /// - Throws: ``Failure``.
  public init(from address: String) throws(Failure) {
    guard let descriptor = openNamelessFile(in: NSTemporaryDirectory()) else {
      throw .disk(String(cString: strerror(errno)))
    }
    do throws(Failure) {
      (contentType, size) = try Self.fetch(address, into: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    path = "/proc/self/fd/\(descriptor)"
  }

  deinit {
    close(descriptor)
  }

  /// The first bytes.
  public func head(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, size))
    let read = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return Array(bytes.prefix(max(0, read)))
  }

  /// A copy that GDAL keeps in memory, for drivers that know their format by the ending of the name.
  public func inMemory(ending: String) throws(GDALError) -> MemoryFile {
    let file = MemoryFile(ending: ending)
    try file.write(try VirtualFile.read(path))
    return file
  }

  /// What the copying callback needs to know.
  private final class Sink {
    let descriptor: Int32
    var size = 0
    var failure: String?

    init(_ descriptor: Int32) { self.descriptor = descriptor }
  }

  private static func fetch(_ address: String, into descriptor: Int32) throws(Failure)
    -> (contentType: String, size: Int)
  {
    let sink = Sink(descriptor)
    // A server that has to put an export together may be silent for minutes, but not for ever. The
    // answer of a failed try would stand before that of the next, so there is one try.
    var options = ["MAX_RETRY=0"]
    for (name, value) in [
      ("CONNECTTIMEOUT", "30"), ("LOW_SPEED_TIME", "300"), ("LOW_SPEED_LIMIT", "1"),
    ] where CPLGetConfigOption("GDAL_HTTP_" + name, nil) == nil {
      options.append("\(name)=\(value)")
    }
    return try withStringList(options) { list throws(Failure) in
      try recordingMessages { _ throws(Failure) in
        // CPLHTTPFetchEx; CPLHTTPDestroyResult
        let result = CPLHTTPFetchEx(
          address, list, nil, nil, write, Unmanaged.passUnretained(sink).toOpaque())
        defer { CPLHTTPDestroyResult(result) }
        if let failure = sink.failure { throw .disk(failure) }
        guard let answer = result?.pointee else { throw .other(0) }
        let words = answer.pszErrBuf.map { String(cString: $0) } ?? ""
        if let failure = failure(Int(answer.nStatus), words) { throw failure }
        return (answer.pszContentType.map { String(cString: $0) } ?? "", sink.size)
      }
    }
  }

  /// Writes what has come; giving back fewer bytes ends the transfer.
  private static let write: CPLHTTPFetchWriteFunc = { bytes, size, count, argument in
    guard let bytes, let argument else { return 0 }
    let sink = Unmanaged<Sink>.fromOpaque(argument).takeUnretainedValue()
    var done = 0
    while done < size * count {
      let written = Foundation.write(sink.descriptor, bytes + done, size * count - done)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        sink.failure = String(cString: strerror(errno))
        return done
      }
      done += written
    }
    sink.size += done
    return done
  }

  /// The numbers are libcurl's (`CURLE_…`).
  private static func failure(_ number: Int, _ words: String) -> Failure? {
    if let status = words.firstMatch(of: /HTTP error code ?: ?(\d+)/),
      let code = Int(status.output.1)
    {
      return .status(code)
    }
    switch number {
    case 0: return words.isEmpty ? nil : .other(0)
    case 5, 6, 7: return .unreachable
    case 18, 52, 55, 56, 92: return .brokenOff
    case 28: return .timeout
    case 35, 51, 53, 54, 58, 59, 60, 77, 80, 83: return .certificate
    default: return .other(number)
    }
  }
}
