import Analysis
import Governance
import Model
import Workbench

/// The HTTP API: the same figures, resources and records as the pages, as JSON.
enum APIAnswers {
  static func answer(_ visit: Visit, _ link: APILinks) throws -> Answer {
    switch link {
    case .figures(let subject): .json(try figures(visit, subject))
    case .resources: .json(try resources(visit))
    case .resource(let address): .json(try resource(visit, address))
    case .decisions: try list(visit.workspace.decisions(through: visit.asOf))
    case .decision(let id):
      try one(visit.workspace.decisions(through: visit.asOf).first { $0.id == id }, "decision \(id)")
    case .reviews: try list(visit.workspace.reviews(through: visit.asOf))
    case .review(let id): try one(visit.workspace.reviews(through: visit.asOf).first { $0.id == id }, "review \(id)")
    case .experiments:
      .json(.list(try visit.workspace.experiments(asOf: visit.asOf, in: visit.structure()).map(\.json)))
    case .experiment(let name): try experiment(visit, name)
    case .promises: .json(Calibration.json(try visit.workspace.promises(asOf: visit.asOf)))
    case .alignment: .json(try visit.workspace.alignment(asOf: visit.asOf).json)
    case .culture: .json(try visit.workspace.culture(asOf: visit.asOf).json)
    case .findings: .json(.list(try visit.findings().map(finding)))
    }
  }

  private static func experiment(_ visit: Visit, _ name: Name) throws -> Answer {
    let all = try visit.workspace.experiments(asOf: visit.asOf, in: visit.structure())
    guard let one = all.first(where: { $0.experiment.name == name }) else {
      throw Failure.notHere("experiment \(name)")
    }
    return .json(one.json)
  }

  private static func figures(_ visit: Visit, _ subject: Links.Flowing) throws -> JSON {
    var figures = try visit.flow(of: subject)?.figures ?? []
    if case .product(let name) = subject {
      _ = try visit.find(Product.self, name)
      figures += try visit.workspace.value(of: name, asOf: visit.asOf).figures
    }
    return FigureReport(asOf: visit.asOf, figures: figures, findings: try visit.flow(of: subject)?.quality ?? []).json
  }

  private static func resources(_ visit: Visit) throws -> JSON {
    let model = try visit.model()
    return .list(
      model.addresses.map { address in
        [
          "kind": .text(address.kind), "name": .text(address.name.text), "title": .text(model.title(of: address)),
          "url": .text(visit.to(.api(.resource(address))).text),
        ]
      })
  }

  private static func resource(_ visit: Visit, _ address: Address) throws -> JSON {
    let model = try visit.model()
    guard model.exists(address), let text = model.text(of: address) else { throw Failure.notHere("\(address)") }
    return [
      "kind": .text(address.kind), "name": .text(address.name.text), "title": .text(model.title(of: address)),
      "asOf": .text(visit.asOf.description), "text": .text(text),
      "namedBy": .list(
        model.mentions(of: address).map { ["resource": .text($0.from.description), "field": .text($0.field)] }),
    ]
  }

  private static func finding(_ finding: Finding) -> JSON {
    [
      "severity": .text(finding.severity.rawValue), "rule": .text(finding.rule),
      "about": finding.subject.map { .text($0.description) } ?? .null, "message": .text(finding.message),
      "mend": finding.mend.map { .text($0) } ?? .null,
    ]
  }

  /// Records in the very bytes they are kept in.
  private static func list(_ records: [some Recorded]) throws -> Answer {
    let all = try records.map { try $0.canonical() }
    return Answer(
      status: 200, mediaType: "application/json",
      bytes: Array("[".utf8) + all.joined(separator: Array(",\n".utf8)) + Array("]\n".utf8))
  }

  private static func one(_ record: (some Recorded)?, _ what: String) throws -> Answer {
    guard let record else { throw Failure.notHere(what) }
    return Answer(status: 200, mediaType: "application/json", bytes: try record.canonical() + [10])
  }
}
