import Governance
import Model
import Workbench

/// Rules that changed nothing: kept for a reason until a day, or put up to end.
struct IdlePart: Sendable {
  let idle: [IdleRule]
  let keepings: [Keeping]
  let model: Snapshot
  let visit: Visit

  init(_ idle: [IdleRule], _ keepings: [Keeping], _ model: Snapshot, _ visit: Visit) {
    (self.idle, self.keepings, self.model, self.visit) = (idle, keepings, model, visit)
  }

  var html: HTML {
    HTML {
      Part("If we were not doing this today, would we start?", id: "idle") {
        Part.box {
          if idle.isEmpty {
            p(.class("muted")) {
              "Every gate, review, guardrail and measure changed something in two quarters, is younger than that, or was kept for a reason."
            }
          }
          if !idle.isEmpty { Item.list(idle.prefix(IdlePart.most).map(item)) }
          if idle.count > IdlePart.most {
            details(.class("how rest")) {
              summary { "\(Spoken.number(idle.count - IdlePart.most)) more" }
              Item.list(idle.dropFirst(IdlePart.most).map(item))
            }
          }
        }
        if !idle.isEmpty { ExportLinks(.idleRules, visit.standpoint).html }
      }.html
      said
    }
  }

  private static let most = 6

  /// As a file.
  static func table(_ idle: [IdleRule]) -> Table {
    Table(
      [.init("Sort"), .init("What"), .init("Address"), .init("Why it is asked")],
      rows: idle.map {
        [.text($0.sort.rawValue), .text($0.title), .text($0.address.description), .text($0.sentence)]
      })
  }

  private func item(_ rule: IdleRule) -> Item {
    Item(
      mark: StatusMark(.watch, rule.sort.rawValue).html,
      content: HTML {
        visit.standpoint.named(rule.address, in: model)
        p(.class("small")) { rule.sentence }
        if visit.standpoint.isHereAndNow { form(rule) }
      })
  }

  private func form(_ rule: IdleRule) -> HTML {
    let id = "judge-\(rule.address.kind)-\(rule.address.name)"
    return details(.class("how")) {
      summary { "Keep it or end it" }
      Form(to: visit.to(.governance), token: visit.token) {
        input(.type("hidden"), .name("about"), .value(rule.address.description))
        OnceField(visit).html
        Field(
          "verdict", "Would we start it today?",
          .choice([("keep", "yes: keep it"), ("abandon", "no: put its end up for talk")]), on: id
        ).html
        Field("because", "Why", .lines, isRequired: true, on: id).html
        Field(
          "next", "Look at it again on", .day, value: (visit.asOf + IdleRule.days).description,
          hint: "Where it is kept",
          on: id
        ).html
        PersonField(visit).html
        div(.class("acts")) {
          button(.class("button"), .type("submit"), .name("act"), .value("judge")) { "Keep that on record" }
        }
      }.html
    }
  }

  private var said: HTML {
    HTML {
      if !keepings.isEmpty {
        Part("Judged before") {
          Part.box {
            Item.list(
              keepings.reversed().prefix(20).map { keeping in
                Item(
                  mark: HTML(Spoken.short(keeping.written)),
                  content: HTML {
                    if let address = Address(keeping.about) { visit.standpoint.named(address, in: model) }
                    p(.class("small")) { words(keeping) }
                  })
              })
          }
        }.html
      }
    }
  }

  private func words(_ keeping: Keeping) -> String {
    let what = keeping.next.map { "kept until \($0.spoken)" } ?? "to go, \(keeping.proposal ?? "proposed")"
    return "\(Spoken.capitalised(what)), says \(visit.called(keeping.by)): \(keeping.because)"
  }

  static func judge(_ sent: Sent) throws -> Answer {
    let fields = sent.fields
    guard let address = fields["about"].flatMap({ Address($0) }),
      let verdict = fields["verdict"].flatMap(Keeping.Verdict.init(rawValue:))
    else {
      throw Failure(
        422, "Which rule?", "A rule and whether it is kept are sent together. Nothing was changed.",
        step: ("Back to governance", .governance))
    }
    let kept = try sent.visit.workspace.judge(
      address, verdict, because: fields.text("because") ?? "", next: fields.text("next").flatMap(Day.init(written:)),
      by: try PersonField.read(sent), token: fields["once"])
    return .seeOther(
      kept.proposal.map { sent.visit.to(.proposal($0)) } ?? sent.visit.standpoint.to(.governance, fragment: "idle"))
  }
}
