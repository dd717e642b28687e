/// A way of writing down who does what about a decision. Each is a view of the same right. Rows 07.01, 07.03.
package enum ResponsibilityModel: String, CaseIterable, Sendable {
  case raci = "RACI"
  case daci = "DACI"
  case rapid = "RAPID"
}

/// One letter with those who hold it.
package struct Responsibility: Hashable, Sendable {
  package let letter: String
  /// `Accountable`.
  package let title: String
  package let who: [Address]
}

extension DecisionRight {
  /// The right as one of the three models writes it. Each has exactly one who decides: the holder. A letter nobody
  /// holds is kept, so that it can be seen.
  package func responsibilities(_ model: ResponsibilityModel) -> [Responsibility] {
    let (decides, prepares) = ([holder.address], recommend.map(\.address))
    let (carry, told, advise) = (perform.map(\.address), inform.map(\.address), input.map(\.address))
    return switch model {
    case .raci:
      [
        .init(letter: "R", title: "Responsible", who: carry.isEmpty ? prepares : carry),
        .init(letter: "A", title: "Accountable", who: decides),
        .init(letter: "C", title: "Consulted", who: agree.map(\.address) + advise),
        .init(letter: "I", title: "Informed", who: told),
      ]
    case .daci:
      [
        .init(letter: "D", title: "Driver", who: Array(prepares.prefix(1))),
        .init(letter: "A", title: "Approver", who: decides),
        .init(letter: "C", title: "Contributors", who: agree.map(\.address) + advise + prepares.dropFirst()),
        .init(letter: "I", title: "Informed", who: told),
      ]
    case .rapid:
      [
        .init(letter: "R", title: "Recommend", who: prepares),
        .init(letter: "A", title: "Agree", who: agree.map(\.address)),
        .init(letter: "P", title: "Perform", who: carry), .init(letter: "I", title: "Input", who: advise),
        .init(letter: "D", title: "Decide", who: decides),
      ]
    }
  }

  /// What the law of a model finds missing: each has exactly one who decides, and somebody who begins.
  package func lacks(_ model: ResponsibilityModel) -> String? {
    switch model {
    case .raci: perform.isEmpty && recommend.isEmpty ? "nobody is responsible for carrying it out" : nil
    case .daci: recommend.isEmpty ? "nobody drives it" : nil
    case .rapid: recommend.isEmpty ? "nobody recommends" : recommend.count > 1 ? "more than one recommends" : nil
    }
  }
}
