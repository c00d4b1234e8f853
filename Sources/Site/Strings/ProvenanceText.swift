/// How the site came to be, on the method page.
enum ProvenanceText: String, Phrase {
  case command
  case sums
  case withheld

  var indonesian: String {
    switch self {
    case .command: "Perintah yang membuat situs ini: {command}"
    case .sums:
      "Sidik adalah SHA-256 isi berkas, seperti yang ditulis sha256sum. Bersama konfigurasinya, tanpa "
        + "kata sandi, semuanya ada di data/provenance.json."
    case .withheld:
      "Sidik berkas lain hanya ada di edisi internal: dari berkas kecil yang hampir seluruhnya terbit, "
        + "sidik memungkinkan angka yang ditahan dicoba-coba."
    }
  }

  var english: String {
    switch self {
    case .command: "The command that made this site: {command}"
    case .sums:
      "A fingerprint is the SHA-256 of a file's contents, as sha256sum prints it. With the "
        + "configuration, without passwords, all of it is in data/provenance.json."
    case .withheld:
      "The fingerprints of other files are in the internal edition alone: of a small file that is "
        + "published nearly whole, a fingerprint would let a withheld figure be tried out."
    }
  }
}
