import Analysis
import Model
import Workbench

/// Every service: who offers it, to whom, what it promises, and how often that was kept.
struct ServicesPage: Page {
  let rows: [(service: Resource<Service>, team: Resource<Team>?, level: Figure?)]
  let model: Snapshot
  let standpoint: Standpoint
  let title = "Services"
  let section: Links? = .services

  init(_ visit: Visit) throws {
    let model = try visit.model()
    rows = try model.all(Service.self).map { service in
      let work = try visit.work(of: service.address)
      return (service, work.team, work.level)
    }
    self.model = model
    standpoint = visit.standpoint
  }

  var content: HTML {
    Collection(
      kind: Service.self, count: rows.count, said: ", each with the team that answers for it and what it promises.",
      wouldBe:
        "what operations and shared teams offer others again and again, what each promises, and how often that is kept.",
      table: table, standpoint: standpoint
    ).html
  }

  private var table: Table {
    Table(
      [.init("Service"), .init("Team"), .init("Work"), .init("Promised"), .number("Kept")],
      rows: rows.map { row in
        [
          .linked(.text(row.service.title), standpoint.to(.service(row.service.name))),
          row.team.map { .rich(standpoint.named($0.address, in: model), plain: $0.name.text) }
            ?? .missing(because: "no team offers it"),
          .text(row.service.nature.rawValue), row.service.value.promise, ServicePage.kept(row.level),
        ]
      }, stacks: true)
  }
}

extension Service {
  /// The level in words.
  var promise: Cell {
    guard let level = serviceLevel else { return .missing(because: "no service level is published") }
    return .text("\(level.probability) within \(counted(level.days.value, "day"))")
  }
}
