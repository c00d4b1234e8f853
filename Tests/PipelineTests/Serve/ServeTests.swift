import Foundation
import FoundationNetworking
import Testing

@testable import Pipeline

/// A preview that really listens, on a free port.
@Suite(.serialized) struct ServeTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "jangkau-serve-\(UUID())")
    try FileManager.default.createDirectory(
      at: root.appending(path: "site"), withIntermediateDirectories: true)
    try write("rahasia", to: "rahasia.txt")
    try write("<p>satu", to: "site/index.html")
    try write("a,b\n", to: "site/coverage.csv")
  }

  private func write(_ text: String, to path: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Runs `body` with the address of a preview of `site`, then ends it.
  private func serving(_ body: (String) async throws -> Void) async throws {
    let (addresses, started) = AsyncStream.makeStream(of: String.self)
    let options = ServeOptions(folder: root.appending(path: "site").path, port: 0)
    let work = Task { try await serve(options) { started.yield($0) } }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    try await body(address)
    work.cancel()
    try await work.value
    try FileManager.default.removeItem(at: root)
  }

  private func get(
    _ url: String, method: String = "GET"
  ) async throws -> (status: Int, text: String, response: HTTPURLResponse) {
    var request = URLRequest(url: try #require(URL(string: url)))
    request.httpMethod = method
    let session = URLSession(configuration: .ephemeral)
    let (data, response) = try await session.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    return (http.statusCode, String(decoding: data, as: UTF8.self), http)
  }

  @Test func pagesComeWithTheirTypesAndGuards() async throws {
    try await serving { (address: String) async throws in
      #expect(address.hasPrefix("http://127.0.0.1:"))
      let page = try await get(address)
      #expect(page.status == 200)
      #expect(page.text == "<p>satu")
      let headers = page.response
      #expect(headers.value(forHTTPHeaderField: "Content-Type") == "text/html; charset=utf-8")
      #expect(headers.value(forHTTPHeaderField: "Cache-Control") == "no-cache")
      #expect(headers.value(forHTTPHeaderField: "X-Content-Type-Options") == "nosniff")
      #expect(headers.value(forHTTPHeaderField: "Referrer-Policy") == "no-referrer")
      #expect(
        headers.value(forHTTPHeaderField: "Content-Security-Policy") == "frame-ancestors 'none'")
      let data = try await get(address + "coverage.csv")
      #expect(data.response.value(forHTTPHeaderField: "Content-Type") == "text/csv; charset=utf-8")
      let head = try await get(address, method: "HEAD")
      #expect(head.status == 200)
      #expect(head.text.isEmpty)
      #expect(head.response.value(forHTTPHeaderField: "Content-Length") == "7")
      #expect(try await get(address, method: "POST").status == 405)
      let missing = try await get(address + "tidak-ada")
      #expect(missing.status == 404)
      #expect(missing.text.contains("no such page"))
    }
  }

  @Test func linksLeadNowhere() async throws {
    let site = root.appending(path: "site")
    try FileManager.default.createSymbolicLink(
      at: site.appending(path: "keluar.txt"),
      withDestinationURL: root.appending(path: "rahasia.txt"))
    try FileManager.default.createSymbolicLink(
      at: site.appending(path: "atas"), withDestinationURL: root)
    try await serving { (address: String) async throws in
      #expect(try await get(address + "keluar.txt").status == 404)
      #expect(try await get(address + "atas/rahasia.txt").status == 404)
      #expect(try await get(address + "%2e%2e/rahasia.txt").status == 404)
    }
  }

  @Test func theNextRequestShowsTheNewSite() async throws {
    try write("<p>dua", to: "baru/index.html")
    try await serving { (address: String) async throws in
      #expect(try await get(address).text == "<p>satu")
      let site = root.appending(path: "site")
      try FileManager.default.moveItem(at: site, to: root.appending(path: "lama"))
      #expect(try await get(address).status == 404)
      try FileManager.default.moveItem(at: root.appending(path: "baru"), to: site)
      #expect(try await get(address).text == "<p>dua")
    }
  }

  @Test func aTakenPortIsSaid() async throws {
    try await serving { (address: String) async throws in
      let port = try #require(URL(string: address)?.port)
      let folder = root.appending(path: "site").path
      let error = await #expect(throws: PipelineError.self) {
        try await serve(ServeOptions(folder: folder, port: UInt16(port))) { _ in }
      }
      #expect(error?.status == .cannotCreate)
      #expect(error?.description.contains("another program has this port") == true)
    }
  }

  @Test func withoutASiteThereIsNothingToServe() async throws {
    for folder in ["tidak-ada", "kosong"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: "kosong"), withIntermediateDirectories: true)
      let path = root.appending(path: folder).path
      let error = await #expect(throws: PipelineError.self) {
        try await serve(ServeOptions(folder: path, port: 0)) { _ in }
      }
      #expect(error?.status == .noInput)
    }
    try FileManager.default.removeItem(at: root)
  }
}
