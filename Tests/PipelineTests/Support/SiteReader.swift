import Checksum
import Foundation
import Site
import Synchronization

/// Reads a site again and again, as a web server does for its visitors, while builds replace it.
///
/// At every instant the first page must be there. A walk over the whole site during which the folder at
/// its address stayed the same one must find every file as that folder's manifest says; a walk during
/// which it was replaced proves nothing, since a reader by path sees two sites.
final class SiteReader: Sendable {
  private let site: String
  private let state = Mutex(State())

  private struct State {
    var isDone = false
    var hasEnded = false
    var walks = 0
    var replaced = 0
    var pages = 0
    var violations: [String] = []
  }

  init(site: String) { self.site = site }

  var violations: [String] { state.withLock { $0.violations } }
  /// Whole walks over one site.
  var walks: Int { state.withLock { $0.walks } }
  var summary: String {
    state.withLock {
      "\($0.walks) whole walks and \($0.replaced) over a swap, \($0.pages) reads of the first page"
    }
  }

  func start() {
    let thread = Thread { [self] in
      while !state.withLock({ $0.isDone }) { walk() }
      state.withLock { $0.hasEnded = true }
    }
    thread.start()
  }

  func stop() {
    state.withLock { $0.isDone = true }
    while !state.withLock({ $0.hasEnded }) { usleep(1000) }
  }

  private func walk() {
    let before = identity()
    var flaws: [String] = []
    readFirstPage()
    if let manifest = read("manifest.json"),
      let listed = try? JSONDecoder().decode(Listed.self, from: manifest)
    {
      for file in listed.files {
        let sum = read(file.path).map { SHA256.digest(Array($0)).description }
        if sum != file.sha256 { flaws.append(file.path + (sum == nil ? " gone" : " other")) }
        readFirstPage()
      }
    } else {
      flaws.append("no manifest")
    }
    let isSame = identity() == before
    state.withLock {
      if isSame {
        $0.walks += 1
        $0.violations += flaws
      } else {
        $0.replaced += 1
      }
    }
  }

  private func readFirstPage() {
    let page = read("index.html") ?? Data()
    let isWhole = page.suffix(8) == Data("</html>\n".utf8)
    state.withLock {
      $0.pages += 1
      if !isWhole { $0.violations.append("index.html cut or gone") }
    }
  }

  private func read(_ path: String) -> Data? {
    try? Data(contentsOf: URL(fileURLWithPath: site + "/" + path))
  }

  /// Which folder stands at the address, and since when.
  private func identity() -> [Int] {
    var status = stat()
    guard stat(site, &status) == 0 else { return [] }
    return [Int(status.st_ino), status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  private struct Listed: Decodable {
    struct File: Decodable {
      var path: String
      var sha256: String
    }
    var files: [File]
  }
}
