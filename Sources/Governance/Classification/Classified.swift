package import Model

/// What sort of matter something is, with every reason shown and what each one weighs. A suggestion: whoever knows
/// better overrules it and says why. Row 01.19.
package struct Classified: Equatable, Sendable {
  package typealias Nature = Proposal.Nature

  package enum Ground: Equatable, Sendable {
    /// How far it reaches.
    case scope
    case topic(KeyTopic)
    case exclusion(Exclusion)
  }

  /// One reason. What speaks for an operating-model matter weighs more than nothing, what speaks against it less.
  package struct Reason: Equatable, Sendable {
    package let ground: Ground
    /// What it rests on: `changes decision-right/checkout-staffing limit.money`, `says “who decides”`.
    package let evidence: String
    package let weight: Int

    package var says: String {
      switch ground {
      case .scope: evidence
      case .topic(let topic): "It is about \(topic.title): it \(evidence)."
      case .exclusion(let exclusion): "It looks like \(exclusion.title): it \(evidence)."
      }
    }
  }

  /// Somebody knew better.
  package struct Overruling: Codable, Equatable, Sendable {
    package let nature: Nature
    package let because: String

    /// Nothing without a reason.
    package init?(_ nature: Nature, because: String) {
      guard because.says else { return nil }
      (self.nature, self.because) = (nature, because)
    }
  }

  /// What the rule says; nothing when too little is said to tell.
  package let suggested: Nature?
  package let reasons: [Reason]
  /// The teams it reaches and the initiatives it changes.
  package let reached: [Address]
  package let overruling: Overruling?

  package var nature: Nature? { overruling?.nature ?? suggested }
  package var score: Int { reasons.reduce(0) { $0 + $1.weight } }

  init(_ suggested: Nature?, _ reasons: [Reason], reaching reached: [Address], overruled: Overruling? = nil) {
    (self.suggested, self.reasons, self.reached, overruling) = (suggested, reasons, reached, overruled)
  }

  /// This matter seen as another by somebody who says why.
  package func overruled(by overruling: Overruling?) -> Classified {
    Classified(suggested, reasons, reaching: reached, overruled: overruling)
  }

  /// Whose it is where it is no matter of the operating model: the teams it reaches, or the initiatives it changes.
  package var home: [Address] {
    switch nature {
    case .team?: reached.filter { $0.kind == Team.word }
    case .project?: reached.filter { $0.kind == Initiative.word }
    case .operatingModel?, nil: []
    }
  }

  /// What follows from it.
  package var sentence: String {
    if let overruling {
      let said = suggested.map { "The rule says \($0.rawValue)" } ?? "The rule cannot tell"
      return "This is taken as \(article(overruling.nature)): \(Spoken.clause(overruling.because)). \(said)."
    }
    return switch suggested {
    case .operatingModel?:
      "This is an operating-model matter: it changes how people, decisions or work are arranged beyond one team."
    case .team?: "This is a team matter: it goes back to the team, which decides it without a proposal."
    case .project?:
      "This is a project matter: it belongs with the initiative it is part of, not with the operating model."
    case nil:
      "Too little is said to tell. Name what would change: which teams, roles, rights, workflows or value streams."
    }
  }

  private func article(_ nature: Nature) -> String {
    nature == .operatingModel ? "an \(nature.rawValue)" : "a \(nature.rawValue)"
  }

  package var json: JSON {
    [
      "nature": nature.map { .text($0.rawValue) } ?? .null, "suggested": suggested.map { .text($0.rawValue) } ?? .null,
      "score": .integer(score), "sentence": .text(sentence),
      "overruled": overruling.map { .text($0.because) } ?? .null,
      "reasons": .list(reasons.map { ["says": .text($0.says), "weight": .integer($0.weight)] }),
    ]
  }
}
