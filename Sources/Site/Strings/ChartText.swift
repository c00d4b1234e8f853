/// The words of charts.
enum ChartText: String, Phrase {
  case needMore
  case needMet
  case paceOnly
  case endedShort
  case dailyMeasureResolution
  case dailyMeasureCoverage
  case dailyMeasureNoTarget
  case cumulativeAhead
  case cumulativeUnder
  case cumulativeMeasureResolution
  case cumulativeMeasureCoverage
  case cumulativeNoTarget
  case cumulativeMeasureNoTarget
  case outOfRange
  case dailyTable
  case plan
  case expected
  case late

  var indonesian: String {
    switch self {
    case .needMore:
      "Rata-rata {days} hari terakhir {pace} keluarga per hari; sampai {end} diperlukan "
        + "{need} per hari"
    case .needMet:
      "Rata-rata {days} hari terakhir {pace} keluarga per hari; seluruh target terselesaikan"
    case .paceOnly: "Rata-rata {days} hari terakhir {pace} keluarga per hari"
    case .endedShort: "Pendataan berakhir dengan {families} keluarga tersisa"
    case .dailyMeasureResolution:
      "Keluarga prelist terselesaikan per hari kunjungan; gelap: berhasil didata. Garis: "
        + "rencana {plan} per hari"
    case .dailyMeasureCoverage:
      "Keluarga prelist berhasil didata per hari kunjungan. Garis: rencana {plan} per hari"
    case .dailyMeasureNoTarget: "Keluarga ditemukan per hari kunjungan; gelap: berhasil didata"
    case .cumulativeAhead: "{figure}, di atas yang seharusnya {expected}"
    case .cumulativeUnder: "{figure}, kurang {points} poin dari yang seharusnya {expected}"
    case .cumulativeMeasureResolution:
      "Bagian target yang terselesaikan, kumulatif; garis putus-putus: seharusnya"
    case .cumulativeMeasureCoverage:
      "Bagian target yang berhasil didata, kumulatif; garis putus-putus: seharusnya"
    case .cumulativeNoTarget: "{found} keluarga ditemukan"
    case .cumulativeMeasureNoTarget: "Keluarga ditemukan, kumulatif"
    case .outOfRange:
      "{count} keluarga bertanggal di luar rentang grafik dan tidak digambar di hariannya."
    case .dailyTable: "Keluarga per hari kunjungan di {unit}"
    case .plan: "rencana"
    case .expected: "seharusnya"
    case .late:
      "Hari-hari terakhir masih dapat bertambah: catatan yang datang terlambat dihitung pada "
        + "hari kunjungannya."
    }
  }

  var english: String {
    switch self {
    case .needMore:
      "Over the last {days} {days|day|days} {pace} families a day; until {end} it takes "
        + "{need} a day"
    case .needMet:
      "Over the last {days} {days|day|days} {pace} families a day; the whole target is "
        + "resolved"
    case .paceOnly: "Over the last {days} {days|day|days} {pace} families a day"
    case .endedShort: "The survey ended with {families} {families|family|families} outstanding"
    case .dailyMeasureResolution:
      "Listed families resolved by day of visit; dark: completed. Line: the plan of {plan} a "
        + "day"
    case .dailyMeasureCoverage:
      "Listed families completed by day of visit. Line: the plan of {plan} a day"
    case .dailyMeasureNoTarget: "Families found by day of visit; dark: completed"
    case .cumulativeAhead: "{figure}, above the {expected} expected"
    case .cumulativeUnder: "{figure}, {points} points under the {expected} expected"
    case .cumulativeMeasureResolution:
      "Share of the target resolved, cumulative; dashed line: expected"
    case .cumulativeMeasureCoverage:
      "Share of the target completed, cumulative; dashed line: expected"
    case .cumulativeNoTarget: "{found} {found|family|families} found"
    case .cumulativeMeasureNoTarget: "Families found, cumulative"
    case .outOfRange:
      "{count} {count|family is|families are} dated outside the chart’s range and not drawn "
        + "by day."
    case .dailyTable: "Families by day of visit in {unit}"
    case .plan: "plan"
    case .expected: "expected"
    case .late:
      "The latest days can still grow: records that arrive late count on the day of the "
        + "visit."
    }
  }
}
