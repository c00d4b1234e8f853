/// What units are called by their level.
enum PlaceText: String, Phrase {
  case kabupaten
  case kota
  case kecamatan
  case provinsi
  case code

  var indonesian: String {
    switch self {
    case .kabupaten: "Kabupaten {name}"
    case .kota: "Kota {name}"
    case .kecamatan: "Kecamatan {name}"
    case .provinsi: "Provinsi {name}"
    case .code: "kode {code}"
    }
  }

  var english: String {
    switch self {
    case .kabupaten: "Kabupaten {name}"
    case .kota: "Kota {name}"
    case .kecamatan: "Kecamatan {name}"
    case .provinsi: "{name} Province"
    case .code: "code {code}"
    }
  }
}
