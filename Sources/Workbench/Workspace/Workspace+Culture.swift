import Analysis
package import Governance
package import Model

extension Workspace {
  /// What people did, read for the five concepts of the product model.
  package func culture(asOf day: Day) throws -> Culture {
    let model = try structure(asOf: day)
    return Culture(
      CultureEvidence(
        model, asOf: day, runs: try experiments(asOf: day).flatMap(\.runs), decisions: try decisions(through: day),
        scores: try scores(through: day), proposals: try proposals(through: day), contacts: try contacts(asOf: day),
        findings: try findings(asOf: day), alignment: try alignment(asOf: day, quarters: 0),
        deliveries: try model.all(Product.self).map { try deliveries($0.name, asOf: day) }))
  }

  /// In how many of the last thirteen whole weeks a product finished something.
  private func deliveries(_ product: Name, asOf day: Day) throws -> (product: Name, weeks: Int, of: Int) {
    let work = try work(of: .product(product), asOf: day)
    guard let reaches = work.reaches, let first = firstDay(of: work.history) else { return (product, 0, 0) }
    let sunday = reaches - (reaches.weekday + 1) % 7
    let weeks = (0..<13).map { Figure.Window(from: sunday - 7 * $0 - 6, to: sunday - 7 * $0) }.filter {
      $0.from >= first
    }
    return (product, weeks.count { FlowTally(work.history, window: $0).finished > 0 }, weeks.count)
  }
}
