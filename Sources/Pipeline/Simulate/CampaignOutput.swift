import Foundation

/// Where the files of a simulated campaign go.
public protocol CampaignOutput {
  /// Adds bytes to the end of a file, which is made at the first.
  mutating func append(_ bytes: [UInt8], to file: String) throws
}

/// Files in memory, by name.
public struct CampaignMemory: CampaignOutput, Sendable {
  /// The bytes of each file.
  public private(set) var files: [String: [UInt8]] = [:]

  /// No files yet.
  public init() {}

  /// Adds bytes to the end of a file.
  public mutating func append(_ bytes: [UInt8], to file: String) {
    files[file, default: []].append(contentsOf: bytes)
  }
}

/// A file of a campaign that could not be written.
public struct CampaignWriteError: Error, CustomStringConvertible {
  /// The file or folder.
  public var path: String
  /// What the system says.
  public var reason: String

  /// The path and the reason.
  public var description: String { "cannot write \(path): \(reason)" }
}

/// Files in a folder; those of the same names are replaced.
public struct CampaignFolder: CampaignOutput {
  private let folder: URL
  private var handles: [String: FileHandle] = [:]

  /// Makes the folder where it is missing.
  public init(path: String) throws {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw CampaignWriteError(path: path, reason: error.localizedDescription)
    }
  }

  /// Adds bytes to the end of a file; the first call replaces what stood there.
  public mutating func append(_ bytes: [UInt8], to file: String) throws {
    let url = folder.appendingPathComponent(file)
    do {
      let handle = try handles[file] ?? opened(url)
      handles[file] = handle
      try handle.write(contentsOf: Data(bytes))
    } catch let error as CampaignWriteError {
      throw error
    } catch {
      throw CampaignWriteError(path: url.path, reason: error.localizedDescription)
    }
  }

  private func opened(_ url: URL) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw CampaignWriteError(
        path: url.path, reason: String(cString: strerror(errno)))
    }
    return try FileHandle(forWritingTo: url)
  }
}
