import Coverage
import Foundation
import Testing

@testable import Site

@Suite struct ArchiveTests {
  private func page(_ address: PageAddress) throws -> String {
    var context = Toy().context()
    context.archive = Toy.archive
    let renderer = try SiteRenderer(context: context, maps: NoMaps())
    return String(decoding: try renderer.page(address).bytes, as: UTF8.self)
  }

  @Test func theListSaysWhatWasPublishedAndWhatWasCorrected() throws {
    let list = try page(.archive)
    #expect(list.contains("tetap") && list.contains("dikoreksi") && list.contains("tidak ada"))
    #expect(list.contains("2022-10-30/index.html"))
  }

  @Test func aDayNamesWhatChangedAndWhatWasCorrected() throws {
    let corrected = try page(.archiveDay(Toy.day("2022-10-30")))
    #expect(corrected.contains("Koreksi") && corrected.contains("Terbit waktu itu"))
    #expect(try page(.archiveDay(Toy.day("2022-10-22"))).contains("sama dengan angka"))
    #expect(try page(.archiveDay(Toy.day("2022-11-02"))).contains("tidak dapat menceritakan"))
  }

  @Test func desaAreNewlyReachedOnTheDayTheyAreFirstMet() {
    let days = Toy.archive.days
    let first = Toy().tree.desaRange.lowerBound
    #expect(days[0].newlyReached == [first, first + 1])
    #expect(Set(days[1].newlyReached) == [first + 2, first + 3])
    #expect(days[2].newlyReached == [first + 7])
    #expect(days[2].newlyStalled.contains(first + 3))
  }

  @Test func ratesAreThoseOfTheDesaWithATarget() {
    let report = Toy().report
    let top = dayRecord(report, after: nil).top
    #expect(top.resolvedListed == report.top.rates.resolvedListed)
    #expect(top.resolvedListed < report.top.counts.resolvedListed)
  }

  @Test func withoutAnArchiveThereIsNoPageAndNoLinkToOne() throws {
    let renderer = try SiteRenderer(context: Toy().context(), maps: NoMaps())
    #expect(!renderer.addresses.contains(.archive))
    #expect(!String(decoding: try renderer.page(.home).bytes, as: UTF8.self).contains("arsip/"))
  }
}
