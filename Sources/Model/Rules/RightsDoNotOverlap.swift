/// Where two places around a product lie side by side, only one of them decides a type of decision.
struct RightsDoNotOverlap: Rule {
  static let severity = Finding.Severity.warning
  static let why = """
    A narrower place goes before a wider one. A product and its team, or a value stream and a department, are neither: \
    both may decide, and each learns of it from the other (07.01, 07.03).
    """
  static let mend = "keep one of the rights, or let one escalate to the holder of the other"

  private struct Pair: Hashable { let first, second: Address }

  func findings(in model: Snapshot) -> [Finding] {
    let rights = Dictionary(grouping: model.all(DecisionRight.self), by: \.scope.address)
    var told: Set<Pair> = []
    return model.all(Product.self).flatMap { product in
      sideBySide(around: product, in: model).flatMap { left, right in
        overlaps(rights[left] ?? [], rights[right] ?? [])
          .filter { told.insert(Pair(first: $0.address, second: $1.address)).inserted }
          .map { one, other in
            finding(
              about: other, at: "scope", in: model,
              "\(quoted(other.title)) and \(quoted(one.title)) both decide \(one.decides) for \(product.title)")
          }
      }
    }
  }

  /// The product and its team; its value stream and each department.
  private func sideBySide(around product: Resource<Product>, in model: Snapshot) -> [(Address, Address)] {
    let around = model.surroundings(of: product.address)
    let teams = around.filter { $0.kind == Team.word }.map { (product.address, $0) }
    guard let stream = product.valueStream?.address else { return teams }
    let units = around.filter { $0.kind == Unit.word && model.find(Unit.self, $0.name)?.scope != .organisation }
    return teams + units.map { (stream, $0) }
  }

  private func overlaps(
    _ left: [Resource<DecisionRight>], _ right: [Resource<DecisionRight>]
  ) -> [(Resource<DecisionRight>, Resource<DecisionRight>)] {
    left.flatMap { one in
      right.filter { other in
        one.decides == other.decides && one.holder != other.holder
          && one.escalatesTo?.address != other.holder.address && other.escalatesTo?.address != one.holder.address
      }.map { (one, $0) }
    }
  }
}
