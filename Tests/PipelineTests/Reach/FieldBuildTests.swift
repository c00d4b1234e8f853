import Foundation
import Testing

/// Notes, settlements and points through a whole build of both editions.
@Suite(.serialized) struct FieldBuildTests {
  private static let notes = [
    "6501040001,2022-10-18,perahu rusak,Pak Rahasia,2022-10-19,tidak",
    "6501040002,2022-10-19,jembatan putus,Bu Rahasia,2022-11-12,ya",
    "6501040002,2022-10-25,belum ditulis,Bu Rahasia,,ya",
  ]
  private static let places = [
    "Long Metun,2.043,115.043,40", "Hulu Jauh,2.095,115.005,12", "Laut,5,119,9",
    "Pipa,2.05,115.15,0",
  ]

  private func survey(shuffled: Bool = false) throws -> Survey {
    let survey = try Survey()
    func lines(_ rows: [String]) -> String {
      (shuffled ? rows.reversed() : rows).joined(separator: "\n") + "\n"
    }
    _ = try survey.folder.file(
      "catatan.csv", "kode,tanggal,isi,pj,tenggat,publik\n" + lines(Self.notes))
    _ = try survey.folder.file("tempat.csv", "nama,lat,lon,jiwa\n" + lines(Self.places))
    _ = try survey.folder.file(
      "jangkau.yml",
      try survey.folder.text("jangkau.yml") + """
        settlements:
          source: tempat.csv
          fields: {name: nama, latitude: lat, longitude: lon, people: jiwa}
        notes:
          source: catatan.csv
          fields: {code: kode, date: tanggal, text: isi, owner: pj, due: tenggat, public: publik}

        """)
    return survey
  }

  private func build(_ survey: Survey) throws -> [String: Data] {
    let outcome = try survey.run(
      "build", "--as-of", "2022-10-20", "-o", "site", "--edition", "public", "--edition",
      "internal")
    #expect(outcome.status == 0, "\(outcome.error)")
    expectNothingPersonal(outcome.output + outcome.error)
    return try survey.folder.contents(below: "site")
  }

  @Test func whatIsInternalStaysSo() throws {
    let files = try build(survey())
    func text(_ name: String) -> String { String(decoding: files[name] ?? Data(), as: UTF8.self) }
    let secrets = ["Rahasia", "perahu rusak", "belum ditulis", "jmarks jplain", "jplain jbeyond"]
    for (name, bytes) in files where name.hasPrefix("public/") {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in secrets { #expect(!text.contains(secret), "\(secret) in \(name)") }
    }
    let desa = text("internal/wilayah/6501040001/index.html")
    for word in ["perahu rusak", "Rahasia", "jmarks jplain", "lewat tenggat"] {
      #expect(desa.contains(word), "\(word)")
    }
    #expect(!text("internal/wilayah/6501040002/index.html").contains("belum ditulis"))
    #expect(text("public/wilayah/6501040002/index.html").contains("jembatan putus"))
    // Within 3 km of the two confirmed visits lie Long Metun and Pipa; Laut lies in no desa.
    let list = text("internal/belum-terjangkau/index.html")
    #expect(list.contains("2 dari 3 tempat berpenghuni") && list.contains("Hulu Jauh"))
    // Two visits are a small count: the public edition tells of none, and of no ground.
    let told = text("public/belum-terjangkau/index.html")
    #expect(told.contains("0 dari 3 tempat berpenghuni") && told.contains("Hulu Jauh"))
    #expect(told.contains("Luas di luar jangkauan disamarkan") && !told.contains("km² ("))
    #expect(text("internal/neraca/index.html").contains("Tempat berpenghuni di luar semua desa"))
  }

  @Test func theOrderOfTheRowsChangesNothing() throws {
    func masked(_ files: [String: Data]) -> [String: String] {
      // Which bytes the site was made of is another matter: the files differ.
      files.filter { file in
        !["manifest.json", "provenance.json", "metode/index.html"].contains {
          file.key.hasSuffix($0)
        }
      }.mapValues {
        String(decoding: $0, as: UTF8.self).replacing(/baris [0-9, ]+/, with: "baris …")
      }
    }
    let first = masked(try build(survey()))
    let second = masked(try build(survey(shuffled: true)))
    #expect(first.keys == second.keys)
    for (name, text) in first { #expect(second[name] == text, "\(name)") }
  }
}
