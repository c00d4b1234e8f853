import Coverage
import Geography

extension Inputs {
  /// Lets go of all that only counting needs: the records and the index that locates them. What pages
  /// say of the inputs stays: names, findings, rejected lines, boundaries.
  ///
  /// Of a country's survey that is most of the memory, which the pages then need themselves.
  mutating func releaseRecords() {
    let sources = visits.visits.sources
    visits.visits = Visits()
    visits.visits.sources = sources
    spots = nil
    lives = nil
    cells = TallyCells()
    geography.locator = DesaLocator(shapes: [])
    geography.neighbours = []
  }

  /// Lets go of the tree with its borders, once the files of data hold them and an atlas draws them.
  mutating func dropBorders() {
    boundaries.tree = AdminTree(units: [], scheme: boundaries.tree.scheme)
    geography.tree = boundaries.tree
  }
}
