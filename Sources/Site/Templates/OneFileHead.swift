import Cartography
import Checksum
import Foundation

/// The style and script of the one file, and the policy that lets these and nothing else in.
enum OneFileHead {
  /// One sheet shows at a time: the one asked for, else the last, which is the top unit's.
  private static let sheetStyle = """
    .sheet{display:none;scroll-margin-top:200rem}.sheet:focus{outline:0}
    .home,.sheet:target{display:block}.sheet:target~.home:not(:target){display:none}
    body>svg{position:absolute}
    @media (min-width:46.01rem){.sheet:not(.home) .map{grid-template-columns:minmax(0,28rem) minmax(0,1fr)}}
    .sheet:not(.home) .mapbox{max-width:28rem}.check{border-left:4px solid var(--warn);padding:.1rem .75rem}

    """

  private static let styleText = styleSheet + MapStyle.css + sheetStyle

  /// The style in its element.
  static let style = Markup(trusted: "<style>" + styleText + "</style>")

  /// The script in its element.
  static let script = Markup(
    trusted: "<script type=\"text/javascript\">" + pageScript + "</script>")

  /// Nothing is loaded from anywhere; of style and script only what these sums name.
  static let policy = Markup(
    trusted: "default-src 'none'; img-src data:; style-src '\(sum(styleText))'; "
      + "script-src '\(sum(pageScript))'; base-uri 'none'; form-action 'none'")

  private static func sum(_ text: String) -> String {
    "sha256-" + Data(SHA256.digest(Array(text.utf8)).bytes).base64EncodedString()
  }
}
