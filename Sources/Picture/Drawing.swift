import CRSVG

/// A drawing in SVG, read by librsvg and drawn by cairo; owns the `RsvgHandle`.
///
/// The same SVG gives the same bytes wherever the libraries and the fonts are the same. It is used by
/// one thread at a time.
public final class Drawing {
  private let handle: OpaquePointer

  /// Reads a drawing.
  ///
  /// - Parameter svg: one `<svg>` element; nothing outside it is ever loaded.
  public init(svg: String) throws(PictureError) {
    // rsvg_handle_new_from_data; g_object_unref in deinit
    var failure: UnsafeMutablePointer<GError>?
    var text = svg
    let made = text.withUTF8 {
      rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &failure)
    }
    guard let made else { throw Self.error("read the drawing", &failure) }
    handle = made
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// The drawing as a PNG without transparency.
  ///
  /// - Parameters:
  ///   - width: In pixels; the drawing fills the picture.
  ///   - height: In pixels.
  public func png(width: Int, height: Int) throws(PictureError) -> [UInt8] {
    // cairo_image_surface_create, cairo_surface_write_to_png_stream
    let surface = try Surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
    try draw(on: surface, width: Double(width), height: Double(height))
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(surface.handle, ByteSink.write, sink.closure)
    try Surface.check(status, "write the PNG")
    return sink.bytes
  }

  /// The drawing as a PDF of one page, in vectors.
  public func pdf(_ document: PDFDocument) throws(PictureError) -> [UInt8] {
    // cairo_pdf_surface_create_for_stream; the last bytes come when the surface is finished.
    let sink = ByteSink()
    let surface = try Surface(
      cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, document.width, document.height))
    for (field, text) in document.metadata {
      cairo_pdf_surface_set_metadata(surface.handle, field, text)
    }
    try draw(on: surface, width: document.width, height: document.height)
    try surface.finish()
    return sink.bytes
  }

  private func draw(on surface: Surface, width: Double, height: Double) throws(PictureError) {
    // cairo_create, rsvg_handle_render_document, cairo_show_page, cairo_destroy
    let context = cairo_create(surface.handle)
    defer { cairo_destroy(context) }
    var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
    var failure: UnsafeMutablePointer<GError>?
    guard rsvg_handle_render_document(handle, context, &viewport, &failure) != 0 else {
      throw Self.error("draw", &failure)
    }
    cairo_show_page(context)
    try Surface.check(cairo_status(context), "draw")
  }

  private static func error(
    _ step: String, _ failure: inout UnsafeMutablePointer<GError>?
  ) -> PictureError {
    // g_error_free
    defer { g_clear_error(&failure) }
    let message = failure.flatMap { $0.pointee.message }.map { String(cString: $0) }
    return PictureError(step: step, cause: message ?? "no reason given")
  }
}

/// Owns a `cairo_surface_t`.
private final class Surface {
  let handle: OpaquePointer?

  init(_ handle: OpaquePointer?) throws(PictureError) {
    // cairo_surface_status; cairo_surface_destroy in deinit
    self.handle = handle
    try Self.check(cairo_surface_status(handle), "make room for the picture")
  }

  deinit { cairo_surface_destroy(handle) }

  /// Writes what is still to be written.
  func finish() throws(PictureError) {
    cairo_surface_finish(handle)
    try Self.check(cairo_surface_status(handle), "write the picture")
  }

  static func check(_ status: cairo_status_t, _ step: String) throws(PictureError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw PictureError(step: step, cause: String(cString: cairo_status_to_string(status)))
  }
}

/// Gathers the bytes that cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  /// What ``write`` is called with; the sink must outlive the calls.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
