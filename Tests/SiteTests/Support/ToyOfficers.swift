import Coverage
import Geography

@testable import Site

extension Toy {
  /// The toy with officers: ids that would break a page or a path, one who never sent anything, one
  /// whom only records name, and a supervisor with two.
  static var withOfficers: Toy {
    var toy = Toy()
    func officer(
      _ id: String, _ desa: Int?, _ supervisor: String? = nil, _ coordinator: String? = nil
    ) -> OfficerAssignment {
      OfficerAssignment(
        officer: id, unit: desa.map { code(codes[$0]) }, supervisor: supervisor,
        coordinator: coordinator)
    }
    toy.officers = [
      officer("rahasia-petugas-0-0", 0, "rahasia-pml", "rahasia-koseka"),
      officer("rahasia-petugas-0-1", 0, "rahasia-pml", "rahasia-koseka"),
      officer("rahasia-petugas-0-1", 1, "rahasia-pml", "rahasia-koseka"),
      officer("../../rahasia-<b>&\"", 4, "rahasia-pml"), officer("RAHASIA/ppl", 5),
      officer("rahasia/PPL", 5), officer("rahasia-tanpa-desa", nil),
    ]
    return toy
  }
}
