import Coverage
import Geography

/// The names of the levels.
extension Level: Phrase {
  var indonesian: String {
    switch self {
    case .survei: "survei"
    case .provinsi: "provinsi"
    case .kabupaten: "kabupaten/kota"
    case .kecamatan: "kecamatan"
    case .desa: "desa/kelurahan"
    case .sls: "SLS"
    case .subsls: "sub-SLS"
    }
  }

  var english: String {
    switch self {
    case .survei: "survey"
    case .provinsi: "province"
    case .kabupaten: "kabupaten/kota"
    case .kecamatan: "kecamatan"
    case .desa: "desa/kelurahan"
    case .sls: "SLS"
    case .subsls: "sub-SLS"
    }
  }
}
