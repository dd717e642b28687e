import Evidence
import Governance
import Model
import Workbench

/// One work item and its way: the record behind a point of a chart.
struct ItemPage: Page {
  let title: String
  let key: String
  let facts: [(term: String, meaning: String)]
  let way: [(stage: String, entered: Day)]
  let flowTitle: String
  let flowLink: Links
  let defects: [String]
  let contacts: ContactLines

  let section: Links?
  var above: [(title: String, link: Links)] { [(flowTitle, flowLink)] }

  init(_ visit: Visit, _ subject: Links.Flowing, key: String) throws {
    guard let flow = try visit.flow(of: subject),
      let row = (0..<flow.charts.history.count).first(where: { flow.charts.history.keys[$0] == key })
    else { throw Failure.notHere("item \(key) in this flow") }
    let history = flow.charts.history
    self.key = key
    title = flow.charts.name(row)
    facts = ItemPage.facts(row, history, asOf: visit.asOf)
    way = ItemPage.way(row, history)
    defects = Defect(rawValue: history.defects[row]).words
    contacts = ContactLines(try visit.workspace.contacts(asOf: visit.asOf), about: [key], in: try visit.structure())
    flowLink = subject.page
    (section, flowTitle) = ItemPage.place(subject)
  }

  private static func place(_ subject: Links.Flowing) -> (Links?, String) {
    switch subject {
    case .product(let name): (.products, "Flow of \(name)")
    case .team(let name): (.teams, "Flow of \(name)")
    case .look: (.home, "Your export")
    }
  }

  private static func facts(_ row: Int, _ history: History, asOf: Day) -> [(term: String, meaning: String)] {
    func day(_ column: [Int32]) -> String? {
      row < column.count && column[row] != History.never ? Day(number: column[row]).spoken : nil
    }
    let (start, finish) = (history.started[row], history.finished[row])
    var facts = [("Type", row < history.types.count ? history.types[row] : "—")]
    facts.append(("Created", day(history.created) ?? "not said"))
    facts.append(("Started", day(history.started) ?? "not yet"))
    if let cancelled = day(history.cancelled) { facts.append(("Cancelled", cancelled)) }
    facts.append(("Finished", day(history.finished) ?? "not yet"))
    if start != History.never, finish != History.never, finish >= start {
      facts.append(("Cycle time", Spoken.count(Int(finish - start) + 1, "day")))
    } else if start != History.never, start <= asOf.number {
      facts.append(("Age", Spoken.count(Int(asOf.number - start) + 1, "day")))
    }
    return facts.map { (term: $0.0, meaning: $0.1) }
  }

  private static func way(_ row: Int, _ history: History) -> [(stage: String, entered: Day)] {
    guard row + 1 < history.entryStart.count else { return [] }
    return (Int(history.entryStart[row])..<Int(history.entryStart[row + 1])).compactMap { entry in
      let stage = Int(history.entryStage[entry])
      guard history.stages.indices.contains(stage) else { return nil }
      return (history.stages[stage].name, history.zone.day(of: Instant(milliseconds: history.entryAt[entry])))
    }
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; p(.class("facts")) { key }
      }
      if !defects.isEmpty {
        Notice(.caution, "This record contradicts itself", defects.joined(separator: " ")).html
      }
      div(.class("columns")) {
        div { Part("Dates") { Part.box { Part.pairs(facts.map { ($0.term, HTML($0.meaning)) }) } }.html }
        div {
          wayPart; customers
        }
      }
    }
  }

  private var customers: HTML {
    HTML {
      if !contacts.contacts.isEmpty { Part("With customers") { Part.box { contacts.html } }.html }
    }
  }

  private var wayPart: HTML {
    Part("Its way") {
      Part.box {
        if way.isEmpty {
          p(.class("muted")) { "The source does not say when it changed state." }
        } else {
          Table([.init("State"), .init("Entered")], rows: way.map { [.text($0.stage), .day($0.entered)] }).html
        }
      }
    }.html
  }
}

extension Defect {
  /// What contradicts itself, and what that keeps the item out of.
  var words: [String] {
    let all: [(Defect, String)] = [
      (
        .finishedBeforeStarted,
        "It finished on an earlier day than it started, so it has no cycle time and is not counted as finished."
      ),
      (.finishedWithoutStart, "It finished without being started, so it has no cycle time."),
      (.inTheFuture, "It carries a day that had not come."),
      (.outOfOrder, "It entered its states in an order that time does not allow."),
      (.skippedState, "It never entered a state between start and finish."),
      (.brokenChain, "Where one of its changes ended is not where the next began."),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
