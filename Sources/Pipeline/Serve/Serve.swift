import FlyingFox
import FlyingSocks
import Foundation

/// What a preview is asked for.
public struct ServeOptions: Sendable {
  /// The folder of the site.
  public var folder: String
  /// The port on 127.0.0.1; 0 for any free one.
  public var port: UInt16

  /// Makes options.
  public init(folder: String, port: UInt16 = 8000) {
    self.folder = folder
    self.port = port
  }
}

/// Shows a site on 127.0.0.1 until the task is cancelled; nobody else on the network can see it.
///
/// - Parameter started: called once with the address, when browsers can come.
/// - Throws: ``PipelineError`` where there is no site, or the port is not to be had.
public func serve(
  _ options: ServeOptions, started: @escaping @Sendable (String) -> Void
) async throws {
  let folder = ServedFolder(path: options.folder)
  try requireSite(folder)
  let server = HTTPServer(
    address: try sockaddr_in.inet(ip4: "127.0.0.1", port: options.port), logger: .disabled,
    handler: ClosureHTTPHandler { response(to: $0, in: folder) })
  do {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening(timeout: 10)
        if case .ip4(_, let port) = await server.listeningAddress {
          started("http://127.0.0.1:\(port)/")
        }
      }
      try await group.next()
      try await group.next()
    }
  } catch  where !Task.isCancelled {
    throw PipelineError(
      .cannotCreate, step: "serve on", path: "127.0.0.1:\(options.port)", cause: reason(error),
      remedy: "Name another port with `--port N`; 0 takes any free one.")
  } catch {
    // Cancelled: the reader has seen enough.
  }
}

private func reason(_ error: any Error) -> String {
  guard case SocketError.failed(_, let number, let message) = error else { return "\(error)" }
  switch number {
  case EADDRINUSE: return "another program has this port"
  case EACCES: return "this port is not for everybody"
  default: return message
  }
}

private func requireSite(_ folder: ServedFolder) throws {
  let step = "serve"
  guard folder.entry([]) == .folder else {
    throw PipelineError(
      .noInput, step: step, path: folder.path, cause: "there is no such folder",
      remedy: "Run `jangkau build` first, or name the folder with `-o DIR`.")
  }
  guard folder.entry(["index.html"]) == .file else {
    throw PipelineError(
      .noInput, step: step, path: folder.path, cause: "it holds no index.html",
      remedy: "Name the folder of a site; of several editions that of one, such as site/public.")
  }
}

/// The response to a request, with what keeps strangers' pages out.
private func response(to request: HTTPRequest, in folder: ServedFolder) -> HTTPResponse {
  let asked = SiteRequest(
    method: request.method.rawValue, target: request.target.rawValue, host: request.headers[.host])
  var headers: HTTPHeaders = [
    .cacheControl: "no-cache",
    HTTPHeader("X-Content-Type-Options"): "nosniff",
    HTTPHeader("Referrer-Policy"): "no-referrer",
    HTTPHeader("Content-Security-Policy"): "frame-ancestors 'none'",
    HTTPHeader("X-Frame-Options"): "DENY",
    HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
  ]
  var status = HTTPStatusCode.ok
  var body = Data()
  switch answer(to: asked, entry: folder.entry) {
  case .file(let parts):
    if let data = folder.read(parts) {
      headers[.contentType] = contentType(of: parts.last ?? "")
      body = data
    } else {
      (status, body) = refusal(.notFound, &headers)
    }
  case .moved(let address):
    status = .movedPermanently
    headers[.location] = address
  case .refused(let why): (status, body) = refusal(why, &headers)
  }
  headers[.contentLength] = String(body.count)
  return HTTPResponse(
    statusCode: status, headers: headers, body: asked.method == "HEAD" ? Data() : body)
}

private func refusal(
  _ why: SiteAnswer.Refusal, _ headers: inout HTTPHeaders
) -> (HTTPStatusCode, Data) {
  headers[.contentType] = contentType(of: "a.txt")
  let (phrase, text) =
    switch why {
    case .badRequest: ("Bad Request", "This address cannot be one of a page.")
    case .foreignHost: ("Forbidden", "This preview answers only to 127.0.0.1 and localhost.")
    case .notFound: ("Not Found", "There is no such page in this site.")
    case .method: ("Method Not Allowed", "This preview only shows pages.")
    }
  if why == .method { headers[HTTPHeader("Allow")] = "GET, HEAD" }
  return (HTTPStatusCode(why.rawValue, phrase: phrase), Data("\(why.rawValue) \(text)\n".utf8))
}
