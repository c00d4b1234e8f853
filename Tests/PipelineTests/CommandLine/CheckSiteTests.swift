import Foundation
import Testing

/// `jangkau check --site`: is a published site still what its build wrote?
@Suite(.serialized) struct CheckSiteTests {
  private func builtSurvey() throws -> Survey {
    let survey = try Survey()
    #expect(try survey.build().status == 0)
    return survey
  }

  @Test func aSiteAsItWasWritten() throws {
    let survey = try builtSurvey()
    let checked = try survey.run("check", "--site", "site")
    #expect(checked.status == 0)
    #expect(checked.error == "")
    #expect(checked.output.contains(" files of site are as the build wrote them\n"))
    let again = try survey.run("check", "--site", "site/")
    #expect(again.status == 0)
  }

  @Test func whatIsMissingAlteredAndForeignIsNamed() throws {
    let survey = try builtSurvey()
    let folder = survey.folder
    let page = try folder.text("site/index.html")
    _ = try folder.file("site/index.html", page.replacing("Jangkau", with: "Jangkai"))
    try FileManager.default.removeItem(atPath: folder.path("site/data/daily.csv"))
    _ = try folder.file("site/a\u{1B}[31m.txt", "x")
    _ = try folder.file("site/CNAME", "contoh.id")
    let checked = try survey.run("check", "--site", "site")
    #expect(checked.status == 65)
    #expect(
      checked.output.hasPrefix(
        "a\\u001b[31m.txt: foreign\ndata/daily.csv: missing\nindex.html: altered\n"
          + "3 files of site are not as the build wrote them; it wrote "))
    #expect(
      checked.error
        == "jangkau: cannot vouch for the site: site: 3 files are not as its build wrote them, "
        + "first a\\u001b[31m.txt: foreign. Build again; find out who changed them.\n")
    let json = try survey.run("check", "--site", "site", "--json")
    #expect(json.status == 65)
    #expect(json.output.contains("\"kind\" : \"altered\""))
  }

  @Test func whatTheConfigurationKeepsIsNotForeign() throws {
    let survey = try builtSurvey()
    _ = try survey.folder.file("site/surat.pdf", "x")
    #expect(try survey.run("check", "--site", "site").status == 65)
    let yaml = try survey.folder.text("jangkau.yml")
    _ = try survey.folder.file(
      "jangkau.yml", yaml.replacing("  output: site", with: "  output: site\n  keep: [surat.pdf]"))
    #expect(try survey.run("check", "--site", "site").status == 0)
  }

  @Test func withoutASiteThereIsNothingToCompare() throws {
    let survey = try Survey()
    for folder in ["site", "."] {
      let checked = try survey.run("check", "--site", folder)
      #expect(checked.status == 66)
      #expect(checked.error.contains("it has no manifest.json of a build of Jangkau"))
      #expect(checked.output == "")
    }
  }
}
