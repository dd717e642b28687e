import Analysis
import Model
import Workbench

/// One service: who answers for it, who asks for it and how, what it promises and how that is kept.
struct ServicePage: Page {
  let service: Resource<Service>
  let work: WorkPicture
  let part: WorkPart?
  let findings: [Finding]
  let model: Snapshot
  let standpoint: Standpoint

  var title: String { service.title }
  let section: Links? = .services
  let above: [(title: String, link: Links)] = [("Services", .services)]

  init(_ visit: Visit, _ name: Name) throws {
    model = try visit.model()
    service = try visit.find(Service.self, name)
    work = try visit.work(of: service.address)
    part = WorkPart(work, model, visit.standpoint)
    findings = try visit.findings(about: service.address)
    standpoint = visit.standpoint
  }

  static func kept(_ level: Figure?) -> Cell {
    switch level?.answer {
    case .value(let value)?: .number(value, unit: "%")
    case .none(because: let reason)?: .missing(because: reason)
    case nil: .missing(because: "nothing is promised")
    }
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        p(.class("facts")) {
          "\(service.nature.rawValue) work · asked for by \(service.channel) · "
          standpoint.inTheModel(service.address)
        }
        sentence.html
      }
      if !findings.isEmpty { Part("Findings") { Part.box { FindingsList(findings, from: standpoint).html } }.html }
      Part("What it is") { Part.box { Part.pairs(pairs) } }.html
      if let level = work.level {
        Part("Service level") { FigureRow { FigureCard(level, records: records).html }.html }.html
      }
      part?.html ?? nothingDescribed
    }
  }

  private var sentence: Sentence {
    guard let level = service.serviceLevel else {
      return Sentence("No service level is published, so nobody knows what to expect.")
    }
    let promise = "\(level.probability) of requests are promised within \(counted(level.days.value, "day"))"
    guard let kept = work.level?.value else {
      return Sentence("\(promise); not enough was finished to say how often that is kept.")
    }
    return Sentence(
      "\(promise); \(Spoken.value(kept, unit: "%")) % were.")
  }

  private var records: Href? { work.team.map { standpoint.to(.flow(.team($0.name))) } }

  private var pairs: [(term: String, meaning: HTML)] {
    [
      ("Owner", service.owner.map { standpoint.named($0.address, in: model) } ?? HTML("Nobody is named.")),
      ("Team", work.team.map { standpoint.named($0.address, in: model) } ?? HTML("No team offers it.")),
      ("For", HTML(service.consumers.isEmpty ? "Nobody is named." : service.consumers.joined(separator: ", "))),
      ("They receive", HTML(service.gives ?? "Nothing is written down.")),
    ]
  }

  private var nothingDescribed: HTML {
    EmptyState(
      "Its work cannot be told from the rest of the team's",
      "A type of work of this service, with what the tracker calls it, would say which items are its own and whether their steps are known.",
      step: ("How a type of work is described", standpoint.to(.kind(OperationsWork.word)))
    ).html
  }
}
