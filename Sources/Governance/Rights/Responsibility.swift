package import Model

/// A way to write down who has which part in a decision. The rights stay what they are; RACI, DACI and RAPID are
/// views of them, each with its own law. Row 07.01.
package enum ResponsibilityModel: String, CaseIterable, Sendable {
  case raci, daci, rapid

  package var title: String { rawValue.uppercased() }

  package struct Letter: Equatable, Sendable {
    package let letter: String
    package let word: String
    package let meaning: String
  }

  /// In the order people write them. It is no order in time.
  package var letters: [Letter] {
    switch self {
    case .raci:
      [
        Letter(letter: "R", word: "Responsible", meaning: "does the work: who recommends, and who carries it out"),
        Letter(letter: "A", word: "Accountable", meaning: "answers for it: who decides"),
        Letter(letter: "C", word: "Consulted", meaning: "is asked before"),
        Letter(letter: "I", word: "Informed", meaning: "is told afterwards"),
      ]
    case .daci:
      [
        Letter(letter: "D", word: "Driver", meaning: "runs the process: the first of those who recommend"),
        Letter(letter: "A", word: "Approver", meaning: "decides"),
        Letter(letter: "C", word: "Contributor", meaning: "brings knowledge, has no vote"),
        Letter(letter: "I", word: "Informed", meaning: "is told afterwards"),
      ]
    case .rapid:
      [
        Letter(letter: "R", word: "Recommend", meaning: "prepares the decision"),
        Letter(letter: "A", word: "Agree", meaning: "must sign off before the recommendation goes on"),
        Letter(letter: "P", word: "Perform", meaning: "carries it out"),
        Letter(letter: "I", word: "Input", meaning: "is asked for advice, without a veto"),
        Letter(letter: "D", word: "Decide", meaning: "decides"),
      ]
    }
  }

  /// The law this way of writing keeps, and what it cannot say.
  package var law: String {
    switch self {
    case .raci:
      "Exactly one is accountable and at least one is responsible. RACI has no letter for whoever must agree: they stand among the consulted, and still have to agree."
    case .daci:
      "Exactly one drives and exactly one approves. DACI has no letter for whoever must agree or carries it out: the first stand among the contributors and still have to agree, the others among the informed."
    case .rapid:
      "Exactly one decides and exactly one recommends; few must agree. The letters are not an order in time: input comes before the decision, and performing after it."
    }
  }
}

/// One decision in one of the three ways of writing.
package struct Responsibility: Equatable, Sendable {
  package let decides: String
  package let scope: Address
  /// The rights it was read from: several where the model names rivals.
  package let rights: [Name]
  /// Roles and people for each letter, each once.
  package let parts: [(letter: String, who: [Address])]
  /// How the model's own law is broken, in words; nothing when it is kept.
  package let breaches: [String]

  package func who(_ letter: String) -> [Address] { parts.first { $0.letter == letter }?.who ?? [] }

  package static func == (a: Responsibility, b: Responsibility) -> Bool {
    a.decides == b.decides && a.scope == b.scope && a.rights == b.rights && a.breaches == b.breaches
      && a.parts.elementsEqual(b.parts) { $0.letter == $1.letter && $0.who == $1.who }
  }
}
