/// The words of maps.
enum MapText: String, Phrase {
  case findingUnreached
  case findingUnsynced
  case findingReached
  case findingNotBegun
  case findingDesa
  case measureResolution
  case measureCoverage
  case classUnder
  case classBetween
  case classFrom
  case legendPocket
  case legendInterior
  case legendHere
  case legendNoData
  case tiles
  case source
  case sourceVintage
  case schematic
  case schematicLabel
  case projection
  case dots
  case missing
  case noMap
  case titleFigure
  case titleNone
  case titleFound
  case titlePocket
  case titleInterior
  case mapOf
  case north
  case summary

  var indonesian: String {
    switch self {
    case .findingUnsynced: "{count} dari {all} desa belum terjangkau atau sinkron"
    case .findingUnreached: "{count} dari {all} desa belum terjangkau"
    case .findingReached: "Semua {all} desa sudah terjangkau"
    case .findingNotBegun: "{all} desa menurut status"
    case .findingDesa: "{desa} dan tetangganya"
    case .measureResolution:
      "Penyelesaian per desa: keluarga prelist dengan hasil akhir ÷ target, per tanggal {day}"
    case .measureCoverage:
      "Cakupan per desa: keluarga prelist berhasil didata ÷ target, per tanggal {day}"
    case .classUnder: "di bawah {high}"
    case .classBetween: "{low} – di bawah {high}"
    case .classFrom: "{low} atau lebih (selesai)"
    case .legendPocket: "kantong belum terjangkau, bernomor"
    case .legendInterior: "desa pedalaman"
    case .legendHere: "desa ini"
    case .legendNoData: "tanpa angka"
    case .tiles: "Petak: tiap desa sama luas"
    case .source: "Sumber batas: {credit}."
    case .sourceVintage: "Sumber batas: {credit}, {vintage}."
    case .schematic: "Batas skematik: gambaran letak desa, bukan batas resmi."
    case .schematicLabel: "batas skematik"
    case .projection: "Proyeksi Lambert sama luas."
    case .dots: "{count} desa terlalu kecil dan digambar sebagai titik."
    case .missing: "{count} desa tidak mempunyai batas dan tidak tampak pada peta: {names}."
    case .noMap: "Tidak ada batas wilayah untuk digambar."
    case .titleFigure: "{name}: {figure} ({part} dari {whole} keluarga), {status}"
    case .titleNone: "{name}: {part} dari {whole} keluarga, {status}"
    case .titleFound: "{name}: {found} keluarga ditemukan, {status}"
    case .titlePocket: "kantong {number}"
    case .titleInterior: "pedalaman"
    case .mapOf: "Peta {unit}"
    case .north: "U"
    case .summary: "Setiap desa adalah tautan dengan nama, angka, dan statusnya."
    }
  }

  var english: String {
    switch self {
    case .findingUnsynced:
      "{count} of {all} {all|village|villages} not reached or not synced"
    case .findingUnreached: "{count} of {all} {all|village|villages} not reached"
    case .findingReached: "All {all} {all|village has|villages have} been reached"
    case .findingNotBegun: "{all} {all|village|villages} by status"
    case .findingDesa: "{desa} and its neighbours"
    case .measureResolution:
      "Resolution by village: listed families with a final outcome ÷ target, as of {day}"
    case .measureCoverage: "Coverage by village: listed families completed ÷ target, as of {day}"
    case .classUnder: "under {high}"
    case .classBetween: "{low} to under {high}"
    case .classFrom: "{low} or more (done)"
    case .legendPocket: "unreached pocket, numbered"
    case .legendInterior: "interior village"
    case .legendHere: "this village"
    case .legendNoData: "no figure"
    case .tiles: "Tiles: every village the same size"
    case .source: "Boundaries: {credit}."
    case .sourceVintage: "Boundaries: {credit}, {vintage}."
    case .schematic: "Schematic boundaries: a sketch of where villages lie, not official borders."
    case .schematicLabel: "schematic boundaries"
    case .projection: "Lambert equal-area projection."
    case .dots: "{count} {count|village is|villages are} too small to see and drawn as dots."
    case .missing:
      "{count} {count|village has|villages have} no boundary and {count|is|are} missing from "
        + "the map: {names}."
    case .noMap: "There are no boundaries to draw."
    case .titleFigure: "{name}: {figure} ({part} of {whole} families), {status}"
    case .titleNone: "{name}: {part} of {whole} families, {status}"
    case .titleFound: "{name}: {found} {found|family|families} found, {status}"
    case .titlePocket: "pocket {number}"
    case .titleInterior: "interior"
    case .mapOf: "Map of {unit}"
    case .north: "N"
    case .summary: "Every village is a link with its name, figure and status."
    }
  }
}
