/// What a build did to its output folder.
public struct PublishedSite: Sendable, Equatable {
  /// The site's folder, absolute and without links.
  public var folder: String
  /// How many files the site has, without its manifest and what was kept.
  public var files = 0
  /// How many of them are the old site's, unchanged.
  public var linked = 0
  /// How many bytes the others have.
  public var bytesWritten = 0
  /// How many files of the old site are gone.
  public var removed = 0
  /// How many files were carried over that are not the build's.
  public var kept = 0
  /// How long there was no site, where the file system cannot exchange two folders in one step.
  public var window: Duration?
  /// What a person should know.
  public var notes: [String] = []

  init(folder: String) { self.folder = folder }
}

extension Manifest {
  /// How many of the files are not in `newer`.
  func removed(in newer: Manifest) -> Int {
    let there = Set(newer.entries.map(\.path))
    return entries.count { !there.contains($0.path) }
  }
}
