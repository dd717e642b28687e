package import Analysis
package import Model

/// How good the evidence is that something rests on. Row 06.03.
package enum Grade: String, Codable, Comparable, Sendable, CaseIterable {
  /// Nobody measured: somebody believes.
  case opinion
  /// A figure with few observations, with caveats, or without an answer yet.
  case indicative
  /// A figure that answers, with ten observations or more and no caveat.
  case measured

  package static func < (a: Grade, b: Grade) -> Bool { a.rank < b.rank }
  private var rank: Int {
    switch self {
    case .opinion: 0
    case .indicative: 1
    case .measured: 2
    }
  }
}

/// A figure as it stood when people looked at it, with everything needed to compute it again.
package struct PinnedFigure: Codable, Equatable, Sendable {
  /// Stable identity, such as `cycle-time.p85`.
  package var id: String
  package var title: String
  /// What it is a figure of.
  package var of: Link<Governed>?
  /// Nothing when there was no answer; then `because` says why.
  package var value: Double?
  package var because: String?
  package var unit: String
  package var sample: Int
  package var from: Day
  package var to: Day
  package var asOf: Day
  package var definition: String
  package var source: String
  package var caveats: [String]
  package var grade: Grade

  package init(_ figure: Figure, of scope: Link<Governed>?, grade: Grade? = nil) {
    id = figure.id
    title = figure.title
    of = scope
    value = figure.value.flatMap { $0.isFinite ? $0 : nil }
    if case .none(because: let reason) = figure.answer { because = reason }
    if value == nil, because == nil { because = "the figure is not a finite number" }
    unit = figure.unit
    sample = figure.sample
    from = figure.window.from
    to = figure.window.to
    asOf = figure.asOf
    definition = figure.definition
    source = figure.source
    caveats = figure.caveats
    let isSound = value != nil && figure.sample >= 10 && figure.caveats.isEmpty
    self.grade = grade ?? (isSound ? .measured : .indicative)
  }

  /// `21 days`, or a dash.
  package var spoken: String { value.map { Spoken.number($0, unit) } ?? "—" }
}
