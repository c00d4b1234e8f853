/// The style of all maps: text for the page's style sheet, and patterns for its first drawing.
///
/// Colours are custom properties on `:root`, so a page may change them; light and dark follow
/// `prefers-color-scheme`. The five classes are those of ColorBrewer's YlGnBu (Brewer 2003), which
/// colour-blind readers tell apart and which grow steadily darker in greyscale.
public enum MapStyle {
  /// The custom properties in light.
  private static let light = """
    --map-1:#f3f5c4;--map-2:#a9dcb5;--map-3:#46b3c2;--map-4:#2b7bb4;--map-5:#223a8c;\
    --map-paper:#fff;--map-ink:#1d2530;--map-soft:#5b6673;--map-line:#8d9aa6;--map-halo:#fff;\
    --map-around:#e9e9e6;--map-around-line:#b9bab6;--map-none:#d3d4d2;--map-empty:#f1f1ef;\
    --map-alarm:#b3261e;--map-alarm-ground:#fde9e2;--map-quiet:#4a4f57;--map-quiet-ground:#fff
    """
  /// The custom properties in dark: the highest class is the brightest.
  private static let dark = """
    --map-1:#24385f;--map-2:#2a6391;--map-3:#3a9aad;--map-4:#83cdb0;--map-5:#eef3c0;\
    --map-paper:#14181d;--map-ink:#f0f2f4;--map-soft:#a9b3bd;--map-line:#0c0f13;--map-halo:#14181d;\
    --map-around:#262b31;--map-around-line:#454c55;--map-none:#595f66;--map-empty:#2f353c;\
    --map-alarm:#ff8a75;--map-alarm-ground:#3b1b17;--map-quiet:#c3c9d0;--map-quiet-ground:#1b2026
    """

  /// The rules for every drawing and its legend; about 4 KB, to be put in the shared style sheet.
  ///
  /// `.jmap` is the drawing. The tile view shows where an element before the drawing's container, of
  /// class `jview-tiles`, is checked. Legend swatches are `<svg class="jswatch">`, see ``swatch(_:)``.
  public static let css = """
    :root{\(light)}
    @media (prefers-color-scheme:dark){:root{\(dark)}}
    @media print{:root{\(light)}}
    \(rules)
    """

  /// The style in light with the colours written out and nothing that depends on a screen: for
  /// renderers that know neither custom properties nor media queries, as librsvg does not.
  public static let plainCSS: String = {
    var text = rules.split(separator: "\n").filter {
      !$0.hasPrefix("@media") && !$0.contains(":checked")
    }
    .joined(separator: "\n")
    for property in light.split(separator: ";") {
      let parts = property.split(separator: ":")
      guard parts.count == 2 else { continue }
      text = text.replacing("var(\(parts[0]))", with: parts[1])
    }
    // Without vector-effect the lines shrink with their groups, so they begin as much wider.
    let wider = [
      (".jdesa", 0.4), (".jcontext", 0.6), (".jr1", 1.6), (".jr2", 0.9), (".jhalo", 3.4),
      (".jpocket", 2.4), (".jinterior", 4), (".jinterior.jh", 6.5),
      (".jindex .jland", 0.5), (".jindex .jlimit", 0.8),
    ]
    return text + "\npath{vector-effect:none!important}\n"
      + wider.map { "\($0.0){stroke-width:\(pixelNumber($0.1 * Detail.unitsPerPixel))}" }.joined()
  }()

  private static let rules = """
    .jmap{display:block;width:100%;height:auto;background:var(--map-paper);\
    font-family:-apple-system,"Segoe UI",Roboto,"Noto Sans","Open Sans","Liberation Sans",system-ui,sans-serif}
    .jdesa path,.jdesa use,.jdesa circle,.jcontext,.jborder,.jpocket,.jinterior,.jlead,.jindex path\
    {vector-effect:non-scaling-stroke}
    .c1{fill:var(--map-1)}.c2{fill:var(--map-2)}.c3{fill:var(--map-3)}.c4{fill:var(--map-4)}\
    .c5{fill:var(--map-5)}.le{fill:var(--map-empty)}.ln{fill:var(--map-none)}
    .jdesa{stroke:var(--map-line);stroke-width:.4;stroke-linejoin:round;fill-rule:evenodd}
    .jdesa a:hover,.jdesa a:focus{stroke:var(--map-ink);stroke-width:2}
    .jdesa a:focus-visible{outline:0;stroke-width:3.5}
    .jcontext{fill:var(--map-around);stroke:var(--map-around-line);stroke-width:.6}
    .jborder{fill:none;stroke:var(--map-ink);stroke-linejoin:round;pointer-events:none}
    .jr1{stroke-width:1.6}.jr2{stroke-width:.9}
    .jhalo{stroke:var(--map-halo);stroke-opacity:.65;stroke-width:3.4}
    .jpocket{fill:none;stroke:var(--map-alarm);stroke-width:2.4;stroke-linejoin:round;pointer-events:none}
    .jbadge circle{fill:var(--map-alarm);stroke:var(--map-halo);stroke-width:1.2}
    .jbadge text{fill:var(--map-halo);font-weight:700;text-anchor:middle}
    .jinterior{fill:none;stroke:var(--map-ink);stroke-width:4;stroke-linecap:square;pointer-events:none}
    .jinterior.jh{stroke:var(--map-halo);stroke-width:6.5}
    .jseat{fill:var(--map-halo);stroke:var(--map-ink);stroke-width:1.6}.jseat+.jseat{fill:var(--map-ink);stroke:none}
    .jtext{fill:var(--map-ink);stroke:var(--map-halo);stroke-width:3;stroke-linejoin:round;\
    paint-order:stroke;text-anchor:middle;pointer-events:none}
    .jtext .jl1{font-weight:700;letter-spacing:.04em}.jtext .jl3{font-size:.85em}\
    .jtext .jl2{font-size:.92em;font-weight:600}.jtext .jl5{font-size:.8em}.jtext .jl4{font-style:italic;fill:var(--map-soft)}
    .jbeyond{pointer-events:none}.jbeyond-line{stroke:var(--map-ink);stroke-width:2.4;fill:none}\
    .jbeyond-halo{stroke:var(--map-halo);stroke-opacity:.6;stroke-width:6}
    .jmarks{fill:none;pointer-events:none}.jm-dot{fill:var(--map-ink);stroke:var(--map-halo);stroke-width:.9}\
    .jm-ring{fill:var(--map-halo);stroke:var(--map-ink);stroke-width:1.1}\
    .jm-cross{fill:none;stroke:var(--map-alarm);stroke-width:1.3}.jm-under{stroke:var(--map-halo);stroke-width:2.8}
    .jlead{stroke:var(--map-ink);stroke-width:.8;fill:none}
    .jbar{fill:var(--map-ink);stroke:var(--map-ink);stroke-width:.8}.jbar .jo{fill:var(--map-paper)}
    .jground{fill:var(--map-paper)}
    .jframe{fill:none;stroke:var(--map-around-line);stroke-width:1}
    .jindex .jground{fill:var(--map-paper);stroke:var(--map-around-line)}
    .jindex .jland{fill:var(--map-none);stroke:var(--map-soft);stroke-width:.5}
    .jindex .jlimit{fill:none;stroke:var(--map-paper);stroke-width:.8}.jindex .jhere{fill:var(--map-alarm);stroke:var(--map-alarm)}.jindex .jring{fill:none;stroke:var(--map-alarm);stroke-width:1.6}
    .jnarrow,.jtile,.jdesa use{display:none}
    @media (max-width:600px){.jwide{display:none}.jnarrow{display:inline}.jdot circle{r:26px}.jinterior{stroke-width:3}.jinterior.jh{stroke-width:4.6}}
    .jview-tiles:checked~* :is(.jtile,.jdesa use){display:inline}
    .jview-tiles:checked~* :is(.jplain,.jdesa path,.jdesa circle){display:none}
    .jhatch{stroke-width:9;stroke:var(--map-alarm)}.jhatch-ground{fill:var(--map-alarm-ground)}
    .jquiet{fill:none;stroke:var(--map-quiet);stroke-width:3}.jquiet-dot{fill:var(--map-quiet)}\
    .jquiet-ground{fill:var(--map-quiet-ground)}
    .jswatch{width:1.5em;height:1.05em;vertical-align:-.15em;stroke:var(--map-line);stroke-width:1}
    @media (forced-colors:active){.jmap{forced-color-adjust:none}}

    """

  /// The patterns of ``Look``s that are not one colour, as `<pattern>` elements in output units.
  static func patterns(prefix: String) -> String {
    func pattern(_ look: Look, _ size: Int, _ turn: String, _ content: String) -> String {
      "<pattern id=\"\(prefix)-\(look.rawValue)\" width=\"\(size)\" height=\"\(size)\" "
        + "patternUnits=\"userSpaceOnUse\"\(turn)>\(content)</pattern>"
    }
    func ground(_ name: String, _ size: Int) -> String {
      "<path class=\"\(name)\" d=\"M0 0h\(size)v\(size)H0z\"/>"
    }
    let turned = " patternTransform=\"rotate(45)\""
    return pattern(
      .untouched, 24, turned,
      ground("jhatch-ground", 24) + "<path class=\"jhatch\" d=\"M6 0V24\"/>")
      + pattern(
        .silent, 24, "",
        ground("jquiet-ground", 24)
          + "<circle class=\"jquiet-dot\" cx=\"6\" cy=\"6\" r=\"4\"/>"
          + "<circle class=\"jquiet-dot\" cx=\"18\" cy=\"18\" r=\"4\"/>")
      + pattern(
        .scheduled, 30, "",
        ground("jquiet-ground", 30) + "<path class=\"jquiet\" d=\"M0 8H30\"/>")
      + pattern(
        .noTarget, 36, " patternTransform=\"rotate(-45)\"",
        ground("jquiet-ground", 36) + "<path class=\"jquiet\" d=\"M8 0V36\"/>")
      + pattern(
        .suppressed, 28, turned,
        ground("jquiet-ground", 28) + "<path class=\"jquiet\" d=\"M14 0V28M0 14H28\"/>")
  }

  /// One hidden drawing with the patterns, for pages with several maps (``MapRequest/hasPatterns``).
  public static func sharedPatterns(prefix: String = "j") -> String {
    "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>"
      + patterns(prefix: prefix) + "</defs></svg>"
  }

  /// A legend's sample of a look, decorative: the text beside it says what it means.
  public static func swatch(_ look: Look, prefix: String = "j") -> String {
    "<svg class=\"jswatch\" viewBox=\"0 0 96 64\" aria-hidden=\"true\" focusable=\"false\">"
      + "<path\(fill(look, prefix: prefix)) d=\"M0 0h96v64H0z\"/></svg>"
  }

  /// The attribute that fills with a look, with a space before it.
  static func fill(_ look: Look, prefix: String) -> String {
    // A pattern is named by an attribute, because a style sheet's url() may be taken as relative
    // to the style sheet instead of the page.
    look.isPattern
      ? " fill=\"url(#\(prefix)-\(look.rawValue))\"" : " class=\"\(look.rawValue)\""
  }
}
