import Site

extension PipelineError {
  /// Why the site could not be published, in the form that all commands use.
  init(_ error: PublishError) {
    let remedy = error.remedy.prefix(1).uppercased() + error.remedy.dropFirst()
    self.init(
      .cannotCreate, step: "publish the site", path: error.path, cause: error.cause,
      remedy: remedy.hasSuffix(".") ? remedy : remedy + ".")
  }
}
