import Analysis
import Evidence
import Model
import Workbench

extension Visit {
  /// How far flow pages look back when nobody says otherwise.
  static let usualDays = 90

  var lookback: Lookback {
    switch query["days"] {
    case "all": .whole
    case let text?: .last(days: min(max(Int(text) ?? Visit.usualDays, 7), 3660))
    case nil: .last(days: Visit.usualDays)
    }
  }

  /// The flow of a team or a product from the store; nothing where no work of theirs was ever seen.
  func flow(of scope: Scope, as subject: Links.Flowing) throws -> FlowView? {
    let history = try workspace.history(of: scope, asOf: asOf)
    guard history.count > 0 else { return nil }
    let workflow = try workspace.workflow(of: scope, asOf: asOf)
    let picture = try workspace.flowPicture(of: scope, asOf: asOf, lookback: lookback)
    return FlowView(
      charts: FlowCharts(
        subject: subject, standpoint: standpoint, history: history, picture: picture, asOf: asOf,
        limits: Dictionary(workflow?.states.map { ($0.name, $0.limit?.value ?? 0) } ?? [], uniquingKeysWith: { $1 })
          .filter {
            $0.value > 0
          }, days: query["days"]),
      figures: try workspace.flow(of: scope, asOf: asOf, lookback: lookback),
      quality: history.quality.map { .init(id: $0.id, count: $0.count, message: $0.message) },
      workflow: workflow)
  }

  /// What stands behind one address of a flow: the store, or a file only looked at.
  func flow(of subject: Links.Flowing) throws -> FlowView? {
    switch subject {
    case .product(let name): try flow(of: .product(name), as: subject)
    case .team(let name): try flow(of: .team(name), as: subject)
    case .look(let token): try look(token).flow(from: standpoint, as: token)
    }
  }

  func look(_ token: String) throws -> Look {
    guard let look = looks.find(token) else {
      throw Failure(
        404, "This look has ended",
        "Files that are only looked at are kept in memory for a short while and never stored. Drop the file again.",
        step: ("Drop it again", .home))
    }
    return look
  }
}
