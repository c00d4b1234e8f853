import Checksum
import Coverage
import Geography

/// Who an officer's page is about.
public enum OfficerRole: String, CaseIterable, Hashable, Sendable {
  /// The enumerator.
  case ppl
  /// The field supervisor.
  case pml
  /// The kecamatan coordinator.
  case koseka
}

/// The officers with those above them, for the internal edition.
struct OfficerTeams: Sendable {
  /// A supervisor or coordinator with all below.
  struct Team: Sendable {
    var id: String
    /// The coordinator of a supervisor, as most of the members have it.
    var coordinator: String?
    /// Positions in ``OfficerWork/officers``, ascending.
    var officers: [Int]
    /// The supervisors of a coordinator, by id.
    var supervisors: [String] = []
  }

  let work: OfficerWork
  /// The ids of all who have a page as enumerators.
  let ids: Set<String>
  let supervisors: [Team]
  let coordinators: [Team]

  /// - Returns: nil where nobody is known to be assigned.
  init?(_ work: OfficerWork?) {
    guard let work, work.hasAssignments else { return nil }
    self.work = work
    ids = Set(work.officers.map(\.id))
    let officers = Array(work.officers.indices)
    func teams(_ key: (OfficerWork.Officer) -> String?) -> [Team] {
      Dictionary(grouping: officers.filter { key(work.officers[$0]) != nil }) {
        key(work.officers[$0]) ?? ""
      }.sorted { $0.key < $1.key }.map { id, members in
        Team(id: id, officers: members)
      }
    }
    var supervisors = teams(\.supervisor)
    for index in supervisors.indices {
      var counts: [String: Int] = [:]
      for member in supervisors[index].officers {
        if let id = work.officers[member].coordinator { counts[id, default: 0] += 1 }
      }
      supervisors[index].coordinator =
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    var coordinators = teams(\.coordinator)
    for index in coordinators.indices {
      coordinators[index].supervisors = Set(
        coordinators[index].officers.compactMap { work.officers[$0].supervisor }
      ).sorted()
    }
    self.supervisors = supervisors
    self.coordinators = coordinators
  }

  /// The distinct desa of some officers, ascending.
  func desa(of officers: [Int]) -> [Int] {
    Set(officers.flatMap { work.officers[$0].desa }).sorted()
  }

  /// The work of some officers together.
  func counts(of officers: [Int]) -> OfficerWork.Counts {
    officers.reduce(into: OfficerWork.Counts()) { $0 += work.officers[$1].counts }
  }

  /// The pages of all, in the order of the roles.
  var addresses: [PageAddress] {
    [.officers] + work.officers.map { .officer(.ppl, $0.id) }
      + supervisors.map { .officer(.pml, $0.id) } + coordinators.map { .officer(.koseka, $0.id) }
  }
}

/// The folder of an officer's page: what of the id is safe in any file system, in lower case, and
/// forty bits of its SHA-256, since ids that differ by other letters must not meet in one folder.
func officerFolder(_ role: OfficerRole, _ id: String) -> String {
  var safe = ""
  for byte in id.lowercased().utf8 where safe.utf8.count < 32 {
    switch byte {
    case 0x30...0x39, 0x61...0x7a: safe.unicodeScalars.append(Unicode.Scalar(byte))
    default: if !safe.isEmpty, !safe.hasSuffix("-") { safe += "-" }
    }
  }
  let sum = SHA256.digest(Array(id.utf8)).description.prefix(10)
  return [role.rawValue, safe.hasSuffix("-") ? String(safe.dropLast()) : safe, String(sum)]
    .filter { !$0.isEmpty }.joined(separator: "-")
}
