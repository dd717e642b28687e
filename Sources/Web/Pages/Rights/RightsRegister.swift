import Governance
import Model

/// The rights by type and place.
struct RightsRegister: Sendable {
  let authority: Authority
  let standpoint: Standpoint

  init(_ authority: Authority, _ standpoint: Standpoint) { (self.authority, self.standpoint) = (authority, standpoint) }

  var html: HTML {
    let byType = Dictionary(grouping: authority.register, by: { $0.decides })
    return HTML {
      for type in byType.keys.sorted() {
        Part(Spoken.capitalised(KindWords.one(type)), id: type) { Part.box { table(byType[type] ?? []).html } }.html
      }
    }
  }

  private func table(_ rights: [Resource<DecisionRight>]) -> Table {
    Table(
      [
        .init("Where"), .init("Who"), .init("Up to"), .init("Beyond"), .init("Must agree"), .init("Delegation"),
        .number("Days"),
      ], rows: rights.map(row), stacks: true)
  }

  private func row(_ right: Resource<DecisionRight>) -> [Cell] {
    [
      .linked(
        .text(authority.naming.title(right.scope.address)),
        standpoint.to(.whoDecides, WhoDecidesForm.query(right.decides, right.scope.address))),
      .linked(.text(authority.holder(of: right)), standpoint.to(.resource(right.address))),
      .text(right.limit?.spoken.map { $0.hasPrefix("up to ") ? String($0.dropFirst(6)) : $0 } ?? "no limit"),
      right.escalatesTo.map { .text(authority.naming.title($0.address)) } ?? beyondNothing(right),
      .text(
        right.agree.isEmpty ? "nobody" : right.agree.map { authority.naming.role($0.name) }.joined(separator: ", ")),
      delegation(right), right.expectedDays.map { .count($0.value) } ?? .missing(because: "no number of days is said"),
    ]
  }

  private func beyondNothing(_ right: Resource<DecisionRight>) -> Cell {
    right.limit == nil ? .text("nothing lies beyond") : .missing(because: "nobody is named")
  }

  private func delegation(_ right: Resource<DecisionRight>) -> Cell {
    guard let delegation = right.delegation else { return .missing(because: "no delegation is said") }
    let reading = DelegationReading(delegation, authority.naming)
    return .noted(
      .text("\(reading.level) \(reading.word)"),
      note: "\(authority.naming.role(reading.from)) → \(authority.naming.role(reading.to)). \(reading.forTo)")
  }
}

/// The rights in the letters of one of the three ways of writing, with its law.
struct ResponsibilityPart: Sendable {
  let way: ResponsibilityModel
  let authority: Authority
  let standpoint: Standpoint

  init(_ way: ResponsibilityModel, _ authority: Authority, _ standpoint: Standpoint) {
    (self.way, self.authority, self.standpoint) = (way, authority, standpoint)
  }

  var html: HTML {
    let all = authority.responsibilities(as: way)
    let broken = all.count { !$0.breaches.isEmpty }
    return Part(way.title, note: "a view of the rights; the rights stay what they are") {
      Part.box {
        Part.pairs(way.letters.map { ("\($0.letter) · \($0.word)", HTML($0.meaning)) })
      }
      p(.class("lead")) { way.law }
      p {
        broken == 0
          ? "Every decision keeps this law."
          : "\(Spoken.capitalised(Spoken.count(broken, "decision"))) of \(Spoken.word(all.count)) \(broken == 1 ? "does" : "do") not keep it yet."
      }
      Part.box { table(all).html }
    }.html
  }

  private func table(_ all: [Responsibility]) -> Table {
    Table(
      [.init("Decision")] + way.letters.map { .init("\($0.letter) \($0.word.lowercased())") } + [.init("The law")],
      rows: all.map { one in
        [subject(one)] + one.parts.map { who($0.who) } + [law(one)]
      }, stacks: true)
  }

  private func subject(_ one: Responsibility) -> Cell {
    let words = "\(Spoken.capitalised(KindWords.one(one.decides))) in \(authority.naming.title(one.scope))"
    return one.rights.first.map {
      .linked(.text(words), standpoint.to(.resource(Address(kind: DecisionRight.word, name: $0))))
    } ?? .text(words)
  }

  private func who(_ all: [Address]) -> Cell {
    all.isEmpty
      ? .missing(because: "nobody is named")
      : .text(
        all.map { $0.kind == Role.word ? authority.naming.role($0.name) : authority.naming.title($0) }
          .joined(separator: ", "))
  }

  private func law(_ one: Responsibility) -> Cell {
    one.breaches.isEmpty
      ? .status(StatusMark(.steady, "kept"))
      : .rich(
        HTML {
          StatusMark(.watch, "open").html; " "; span(.class("small")) { one.breaches.joined(separator: " ") }
        }, plain: one.breaches.joined(separator: " "))
  }
}
