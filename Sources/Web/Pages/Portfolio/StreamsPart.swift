import Governance
import Model

/// The same four questions asked of every value stream: what it moves, where it is looked at, inside which limits, and
/// who of the office knows it. Row 09.04.
struct StreamsPart: Sendable {
  let streams: [StreamGovernance]
  let standpoint: Standpoint
  let model: Snapshot

  init(_ streams: [StreamGovernance], _ standpoint: Standpoint, _ model: Snapshot) {
    (self.streams, self.standpoint, self.model) = (streams, standpoint, model)
  }

  var html: HTML {
    Part("How value streams are governed", note: "the same few rules for each", id: "streams") {
      if streams.isEmpty { Part.box { p { "The model names no value stream on this day." } } }
      for one in streams { card(one) }
      if !streams.isEmpty { ExportLinks(.valueStreams, standpoint).html }
    }.html
  }

  private func card(_ one: StreamGovernance) -> HTML {
    Part.box {
      h3 { standpoint.named(one.stream.address, in: model) }
      p {
        one.gaps.isEmpty
          ? StatusMark(.steady, "has what every stream needs").html
          : StatusMark(.watch, one.gaps.joined(separator: "; ")).html
      }
      Part.pairs([
        ("Goals it moves", several(one.goals.map(\.address), or: "it moves no live goal").html),
        ("Looked at in", forums(one)),
        ("Decided there", HTML("\(Spoken.count(one.decided, "decision")) in a year")),
        ("Free inside", several(one.guardrails.map(\.address), or: "no limit is set").html),
      ])
    }
  }

  private func forums(_ one: StreamGovernance) -> HTML {
    HTML {
      several(one.cadences.map(\.address), or: "nobody looks at it together").html
      if let day = one.looked { span(.class("small")) { "; last on \(day.spoken)" } }
    }
  }

  var table: Table {
    Table(
      [
        .init("Value stream"), .init("Goals it moves"), .init("Looked at in"), .init("Last"),
        .number("Decided in a year"), .init("Limits"), .init("What is missing"),
      ],
      rows: streams.map { one in
        [
          .rich(standpoint.named(one.stream.address, in: model), plain: one.stream.title),
          several(one.goals.map(\.address), or: "it moves no live goal"),
          several(one.cadences.map(\.address), or: "nobody looks at it together"),
          one.looked.map { .day($0) } ?? .missing(because: "not looked at yet"), .count(one.decided),
          several(one.guardrails.map(\.address), or: "no limit is set"),
          one.gaps.isEmpty ? .missing(because: "nothing is missing") : .text(one.gaps.joined(separator: "; ")),
        ]
      }, stacks: true)
  }

  private func several(_ all: [Address], or missing: String) -> Cell {
    all.isEmpty
      ? .missing(because: missing)
      : .rich(standpoint.named(all, in: model), plain: all.map(model.title(of:)).joined(separator: ", "))
  }
}
