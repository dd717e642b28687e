import Governance
import Model
import Workbench

extension ExperimentPage {
  /// What can be done with it now, by whoever looks from today and may.
  var acts: HTML {
    HTML {
      if visit.standpoint.isHereAndNow, let isOthers {
        Part("What can be done now") { Part.box { p { isOthers } } }.html
      } else if visit.standpoint.isHereAndNow {
        switch run.state {
        case .draft, .decided: startForm
        case .running:
          HTML {
            inspectForm; amendForm
          }
        case .inspected: decideForm
        }
      }
    }
  }

  private func act(_ act: String, _ word: String, chosen: Name? = nil, @HTMLBuilder _ fields: () -> HTML) -> HTML {
    Form(to: visit.to(.experiment(standing.experiment.name)), token: visit.token) {
      OnceField(visit).html
      input(.type("hidden"), .name("act"), .value(act))
      fields()
      PersonField(visit).html
      div(.class("acts")) { button(.class("button main"), .type("submit")) { word } }
    }.html
  }

  private func sent(_ name: String, _ usual: String = "") -> String { refused?.sent[name] ?? usual }

  private var startForm: HTML {
    let missing = ExperimentTerms.missing(in: standing.experiment.value)
    return Part(run.state == .decided ? "Run it again" : "Start it") {
      Part.box {
        if missing.isEmpty {
          HTML {
            p(.class("lead")) { "What is written is frozen then, and the result is judged by it." }
            act("start", "Start the experiment") {
              Field("because", "Because", .lines, value: sent("because")).html
            }
          }
        } else {
          HTML {
            p { "Before it starts it must say its \(Governance.Spoken.list(missing.map(\.rawValue)))." }
            p { a(.class("button"), .href(visit.to(.edit(standing.experiment.address)))) { "Write it" } }
          }
        }
      }
    }.html
  }

  private var inspectForm: HTML {
    Part("Inspect it") {
      Part.box {
        if row.isOver {
          p(.class("lead")) { "Its last day has come. The result is computed from the measure's own readings." }
        } else {
          p(.class("lead")) { "It runs until \(run.terms?.end.spoken ?? ""). Ending it before needs a reason." }
        }
        act("inspect", "Inspect the run") {
          Field("because", row.isOver ? "Note" : "Why now", .lines, value: sent("because"), on: "inspect").html
        }
      }
    }.html
  }

  private var amendForm: HTML {
    details(.class("how"), .id("amend"), Attribute.open.when(refused?.sent["act"] == "amend")) {
      summary { "Amend what was frozen" }
      p(.class("small")) {
        "A new version stands beside the frozen one. Written after the first reading of the run, it is shown and does not judge."
      }
      act("amend", "Write a new version") {
        Field(
          "threshold", "Threshold", .number, value: sent("threshold", plain(run.terms?.threshold)), isRequired: true
        )
        .html
        Field("end", "Last day", .day, value: sent("end", run.terms?.end.description ?? ""), isRequired: true).html
        Field("because", "Because", .lines, value: sent("because"), isRequired: true, on: "amend").html
      }
    }
  }

  private func plain(_ value: Double?) -> String { value.map { Cell.number($0).plain } ?? "" }

  private var decideForm: HTML {
    Part("Decide what follows") {
      Part.box {
        act("decide", "Decide") {
          Field(
            "goal", "The goal is", .choice(ExperimentStep.GoalAnswer.allCases.map { ($0.rawValue, $0.rawValue) }),
            value: sent("goal"), hint: "Was it the right one?"
          ).html
          Field(
            "approach", "With the approach we",
            .choice(ExperimentStep.Approach.allCases.map { ($0.rawValue, $0.rawValue) }), value: sent("approach")
          ).html
          Field("learnt", "What was learnt", .lines, value: sent("learnt"), isRequired: true).html
          Field(
            "decision", "Decision of a review it belongs to",
            value: sent("decision"), hint: "Such as decision-3; empty when there is none"
          ).html
        }
      }
    }.html
  }

  /// Does what a form asks for, or shows the page again with what was in the way.
  static func act(_ sent: Sent, _ name: Name) throws -> Answer {
    let visit = sent.visit
    do {
      try take(sent, name)
      return .seeOther(visit.to(.experiment(name)))
    } catch {
      let refused = ActRefused(sent: sent.fields, because: try Failure.refusing(error).text)
      return try visit.show(ExperimentPage(visit, name, refused: refused), status: 422)
    }
  }

  private static func take(_ sent: Sent, _ name: Name) throws {
    let (workspace, fields, once) = (sent.visit.workspace, sent.fields, sent.fields["once"])
    let who = try PersonField.read(sent)
    let because = fields.text("because") ?? ""
    switch fields["act"] {
    case "start": try workspace.start(experiment: name, because: because, by: who, token: once)
    case "inspect": try workspace.inspect(experiment: name, because: because, by: who, token: once)
    case "amend":
      guard let threshold = ReviewPage.number(fields.text("threshold")),
        let end = fields.text("end").flatMap(Day.init(written:))
      else { throw Refusal.experiment("Write the threshold as a number and the last day as a day.") }
      try workspace.amend(
        experiment: name, to: { ($0.threshold, $0.end) = (threshold, end) }, because: because, by: who, token: once)
    case "decide":
      guard let goal = fields["goal"].flatMap(ExperimentStep.GoalAnswer.init),
        let approach = fields["approach"].flatMap(ExperimentStep.Approach.init)
      else { throw Refusal.experiment("Say what becomes of the goal and of the approach.") }
      try workspace.decide(
        experiment: name, goal: goal, approach: approach, learnt: fields.text("learnt") ?? "",
        following: fields.text("decision"), by: who, token: once)
    default: throw Failure.otherMethod
    }
  }
}
