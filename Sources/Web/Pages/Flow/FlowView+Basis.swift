import Analysis
import Model

/// What the charts of a flow rest on.
extension FlowView {
  var basis: HTML {
    HTML {
      if let workflow { definition(of: workflow) }
      qualityPart
      if !told.isEmpty {
        Part("How the file was read") { Part.box { ul { for line in told { li { line } } } } }.html
      }
      if let law = charts.picture.law {
        Part("Does it add up?", note: "Little’s law") { Part.box { p { law.sentence } } }.html
      }
    }
  }

  private func definition(of workflow: Resource<Workflow>) -> HTML {
    Part("Definition of workflow") {
      Part.box {
        Part.pairs(
          [
            ("Started", entering(workflow.started)), ("Finished", entering(workflow.finished)),
            ("In progress", HTML(limits(of: workflow))),
            ("Expectation", HTML(expectation(of: workflow))), ("Counted in", HTML("calendar days, \(workflow.zone)")),
          ])
        p(.class("small")) { a(.href(charts.standpoint.to(.resource(workflow.address)))) { workflow.title } }
      }
    }.html
  }

  private func entering(_ state: String?) -> HTML {
    HTML {
      if let state {
        HTML {
          "enters "; em { state }
        }
      } else {
        HTML("not said")
      }
    }
  }

  private func limits(of workflow: Resource<Workflow>) -> String {
    let limited = workflow.states.compactMap { state in state.limit.map { "\(state.name) \($0)" } }
    return limited.isEmpty ? workflow.control ?? "no limit said" : "at most " + limited.joined(separator: ", ")
  }

  private func expectation(of workflow: Resource<Workflow>) -> String {
    workflow.expectation.map { "\($0.probability) within \(Spoken.count($0.days.value, "day"))" } ?? "none published"
  }

  private var qualityPart: HTML {
    Part("Data quality") {
      Part.box {
        if quality.isEmpty {
          p { "Nothing in this evidence contradicts itself." }
        } else {
          Table(
            [.init("What was found"), .number("Items")],
            rows: quality.map { [.text(Spoken.capitalised($0.message)), .count($0.count)] }, isPlain: true
          ).html
        }
        if let source = figures.first?.source { p(.class("small")) { source } }
      }
    }.html
  }
}
