import Geography

/// People of a remote desa against another's: 327 a desa in the six kecamatan of Malinau that planes
/// serve, 949 in its others (2020), and fewer still in Krayan.
private let remoteShare = 0.3

/// The families on the list of each desa, in the order of the tree's desa; they sum to `total`.
///
/// From the top down each unit's share goes to its children by people where they are known, else by
/// the number of their desa. Desa of one kecamatan differ log-normally: with a sigma of 0.7 a desa
/// in six has more than twice the median, as in a district with a small town.
///
/// - Parameter isRemote: whether a desa, in the order of the tree's, can be reached by plane or
///   longboat alone. It counts as ``remoteShare`` of a desa where no figure says better.
func familyCounts(
  tree: AdminTree, isRemote: [Bool], total: Int, population: [AdminCode: Double],
  seed: SimulationSeed
) -> [Int] {
  var desaCount = [Double](repeating: 0, count: tree.units.count)
  for (position, index) in tree.desaRange.enumerated() {
    desaCount[index] = isRemote[position] ? remoteShare : 1
  }
  var known = [Double](repeating: 0, count: tree.units.count)
  for index in tree.units.indices.reversed() where tree.units[index].level <= .desa {
    if let people = population[tree.units[index].code], people > 0,
      tree.units[index].level < .desa
    {
      known[index] = people
    }
    guard let parent = tree.units[index].parent else { continue }
    desaCount[parent] += desaCount[index]
    // A figure of the unit itself, met later in this loop, replaces the sum of those below.
    known[parent] += known[index]
  }
  var share = [Double](repeating: 0, count: tree.units.count)
  for index in tree.units.indices where tree.units[index].level < .desa {
    if tree.units[index].parent == nil { share[index] = 1 }
    let children = tree.children[index].filter { desaCount[$0] > 0 }
    let weights = childWeights(
      of: children, tree: tree, desaCount: desaCount, known: known, seed: seed)
    let sum = weights.reduce(0, +)
    guard sum > 0 else { continue }
    for (child, weight) in zip(children, weights) { share[child] = share[index] * weight / sum }
  }
  return apportioned(total, by: tree.desaRange.map { share[$0] })
}

private func childWeights(
  of children: [Int], tree: AdminTree, desaCount: [Double], known: [Double], seed: SimulationSeed
) -> [Double] {
  let withPeople = children.filter { known[$0] > 0 }
  let people = withPeople.reduce(0) { $0 + known[$1] }
  let theirDesa = withPeople.reduce(0) { $0 + desaCount[$1] }
  let perDesa = theirDesa > 0 ? people / theirDesa : 1
  return children.map { child in
    if known[child] > 0 { return known[child] }
    guard tree.units[child].level == .desa else { return perDesa * desaCount[child] }
    var stream = seed.stream(.size, tree.units[child].code.value)
    return desaCount[child] * stream.logNormal(median: 1, sigma: 0.7)
  }
}

/// Whole numbers in proportion to weights that sum to `total`, by largest remainders; ties go to
/// the first.
func apportioned(_ total: Int, by weights: [Double]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
  let exact = weights.map { $0 / sum * Double(total) }
  var result = exact.map { Int($0.rounded(.down)) }
  let missing = max(0, total - result.reduce(0, +))
  let order = exact.indices.sorted {
    let left = exact[$0] - exact[$0].rounded(.down)
    let right = exact[$1] - exact[$1].rounded(.down)
    return left != right ? left > right : $0 < $1
  }
  for index in order.prefix(missing) { result[index] += 1 }
  return result
}
