import ArgumentParser
import Dispatch
import Foundation
import Pipeline

/// `jangkau serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Preview the site on 127.0.0.1.",
    discussion: """
      Shows a folder that `jangkau build` wrote, to this machine alone, until Ctrl-C. A new build \
      shows as soon as a page is loaded again.

      EXAMPLES
        jangkau serve
        jangkau serve -o /srv/www/regsosek --port 8080
      """)

  @Option(name: .shortAndLong, help: "The folder of the site.", completion: .directory)
  var output = "site"

  @Option(help: "The port; 0 takes any free one.")
  var port: UInt16 = 8000

  func run() async throws {
    let options = ServeOptions(folder: output, port: port)
    let work = Task {
      try await serve(options) { address in
        jangkau.output(address + "\n")
        FileHandle.standardError.write(Data("Ctrl-C ends the preview.\n".utf8))
      }
    }
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { work.cancel() }
      source.resume()
      return source
    }
    let result = await work.result
    for source in signals { source.cancel() }
    try reporting { try result.get() }
  }
}
