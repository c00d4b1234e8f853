import Checksum
import Foundation

/// The style of the page of `check`, and the policy that lets it in and nothing else.
enum CheckHead {
  private static let ownStyle = """
    .check{border-left:4px solid var(--line);padding:.1rem 0 .1rem .9rem;margin:1rem 0}
    .check h3{font-size:1.0625rem;line-height:1.35;margin:0}
    .many-of{font-size:.9375rem;color:var(--soft);margin:.1rem 0 .4rem}
    .check .terms{margin:.3rem 0;font-size:.9375rem;grid-template-columns:minmax(5rem,7rem) 1fr}
    .spots{margin:0;padding:0;list-style:none}.spots li{margin:0 0 .2rem;overflow-wrap:anywhere}
    .spot{color:var(--soft)}code{font-size:.9em}
    @media (max-width:46rem){.check .terms{grid-template-columns:1fr}}
    @media print{.check{break-inside:avoid}.check h3,.many-of{break-after:avoid}}

    """

  private static func text(_ language: Language) -> String {
    let secret = Word.confidential.pattern(in: language)
    return styleSheet + ownStyle + "@page{@top-center{content:\"\(secret)\";"
      + "color:#a61c14;font:700 9pt sans-serif}}\n"
  }

  /// The style in its element.
  static func style(_ language: Language) -> Markup {
    Markup(trusted: "<style>" + text(language) + "</style>")
  }

  /// Nothing is loaded and no script runs; of style only what this sum names.
  static func policy(_ language: Language) -> Markup {
    let sum = Data(SHA256.digest(Array(text(language).utf8)).bytes).base64EncodedString()
    return Markup(
      trusted: "default-src 'none'; img-src data:; style-src 'sha256-\(sum)'; base-uri 'none'; "
        + "form-action 'none'")
  }
}
