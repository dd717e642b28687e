import Model
import Workbench

/// One resource as it stands on the day: its own words, what it names, who names it, what is to mend,
/// and how it came to be so.
struct ResourcePage: Page {
  struct Past: Sendable {
    let entry: Entry
    let lines: [ChangeLines.Line]
  }
  /// Each is read twice, as it was before and after.
  static let most = 20
  let address: Address
  let title: String
  let text: String
  let naming: [(field: String, to: Address, title: String)]
  let namedBy: [(field: String, from: Address, title: String)]
  let findings: [Finding]
  let past: [Past]
  let maps: MapLinks
  /// What waits with a person; nothing for anything else.
  let waiting: WaitingPart?
  let standpoint: Standpoint

  let section: Links? = .model
  var above: [(title: String, link: Links)] {
    [("Model", .model), (KindWords.many(address.kind), .kind(address.kind))]
  }

  init(_ visit: Visit, _ address: Address) throws {
    let model = try visit.model()
    guard model.exists(address), let text = model.text(of: address) else {
      throw Failure.notHere("\(KindWords.one(address.kind)) named \(address.name)")
    }
    self.address = address
    self.text = text
    title = model.title(of: address)
    naming = ResourcePage.naming(address, in: model)
    namedBy = model.mentions(of: address).map { ($0.field, $0.from, model.title(of: $0.from)) }
    findings = try visit.findings(about: address)
    past = try ResourcePage.past(of: address, visit)
    waiting = try address.kind == Person.word ? WaitingPart(visit, with: address.name) : nil
    maps = MapLinks(address, in: model, from: visit.standpoint)
    standpoint = visit.standpoint
  }

  private static func naming(_ address: Address, in model: Snapshot) -> [(field: String, to: Address, title: String)] {
    model.mentions(from: address).enumerated().sorted { ($0.element.to, $0.offset) < ($1.element.to, $1.offset) }
      .map { ($0.element.field, $0.element.to, model.title(of: $0.element.to)) }
  }

  /// The latest changes to it, newest first.
  private static func past(of address: Address, _ visit: Visit) throws -> [Past] {
    let day = visit.standpoint.otherDay
    return try visit.workspace.revisions(touching: [address], through: day, last: ResourcePage.most).compactMap {
      entry, changes in
      changes.isEmpty ? nil : Past(entry: entry, lines: changes.map(ChangeLines.Line.init))
    }
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        p(.class("facts")) {
          KindWords.one(address.kind); " · "; code { address.description }
        }
        ownPage
        if standpoint.isWritten {
          p(.class("acts")) { a(.class("button"), .href(standpoint.to(.edit(address)))) { "Edit" } }
        }
        maps.html
      }
      if !findings.isEmpty { Part("Findings") { Part.box { FindingsList(findings, from: standpoint).html } }.html }
      if let waiting { waiting.html }
      div(.class("columns")) {
        div {
          Part("As it is written") { pre(.class("yaml"), Attribute("tabindex", "0")) { code { text } } }.html
          history
        }
        div { relations }
      }
    }
  }

  private var ownPage: HTML {
    HTML {
      let link = Links.about(address)
      if link != .resource(address) { p { a(.href(standpoint.to(link))) { "See \(title) at work" } } }
    }
  }

  private var relations: HTML {
    HTML {
      Part("Names") { relation(naming.map { ($0.field, $0.to, $0.title) }, nothing: "It names nothing else.") }.html
      Part("Named by") { relation(namedBy.map { ($0.field, $0.from, $0.title) }, nothing: "Nothing names it.") }.html
    }
  }

  private func relation(_ rows: [(field: String, address: Address, title: String)], nothing: String) -> HTML {
    Part.box {
      if rows.isEmpty {
        p(.class("muted")) { nothing }
      } else {
        Table(
          [.init("What"), .init("Kind"), .init("In its field")],
          rows: rows.map {
            [
              .linked(.text($0.title), standpoint.to(.about($0.address))), .text(KindWords.one($0.address.kind)),
              .text($0.field),
            ]
          }
        ).html
      }
    }
  }

  private var history: HTML {
    Part("How it came to be so", id: "history") {
      if past.isEmpty {
        p(.class("muted")) { "None of the latest revisions changed it." }
      } else {
        for change in past { RevisionNote(change.entry, change.lines, standpoint).html }
      }
    }.html
  }
}

/// One revision: when, by whom, why, and what it changed.
struct RevisionNote: Sendable {
  let entry: Entry
  let lines: [ChangeLines.Line]
  let standpoint: Standpoint

  init(_ entry: Entry, _ lines: [ChangeLines.Line], _ standpoint: Standpoint) {
    (self.entry, self.lines, self.standpoint) = (entry, lines, standpoint)
  }

  var html: HTML {
    div(.class("box stack tight"), .id("revision-\(entry.seq)")) {
      p {
        strong { entry.reason.isEmpty ? "No reason was given" : entry.reason }
        br()
        span(.class("small")) {
          "Revision \(entry.seq) · \(entry.day.spoken) · \(entry.author)\(entry.authenticated ? "" : ", unauthenticated") · "
          a(.href(Href(path: Links.model.path, query: [("as-of", entry.day.description)]))) { "the model that day" }
        }
      }
      if !lines.isEmpty { ChangeLines(Array(lines.prefix(40))).html }
      if lines.count > 40 { p(.class("small")) { "and \(Spoken.number(lines.count - 40)) more" } }
    }
  }
}

extension ChangeLines.Line {
  init(_ change: Change) {
    let place = change.field.isEmpty ? change.address.description : "\(change.address) \(change.field)"
    switch change.action {
    case .added: self = .added(place)
    case .removed: self = .removed(place)
    case .set(let from, let to): self = .changed(place, from: from ?? "nothing", to: to ?? "nothing")
    case .joined(let what): self = .added("\(place): \(what)")
    case .left(let what): self = .removed("\(place): \(what)")
    case .reordered(let order): self = .changed(place, from: "another order", to: order)
    }
  }
}
