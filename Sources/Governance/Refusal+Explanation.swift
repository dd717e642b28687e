import Model

extension Refusal {
  /// What is in the way, and what to do about it.
  package var explanation: String {
    switch self {
    case .notYours(let words, _), .beyondLimit(let words, _), .nobodyHoldsThisRight(let words),
      .needsAgreement(let words, _), .experiment(let words), .promise(let words),
      .baseline(let words), .contact(let words):
      words
    case .packFrozen(let review):
      "What the review \(review) looked at is frozen, so that decisions rest on what everybody saw. Open the next review for newer figures."
    case .packNotFrozen(let review): "Freeze the pack of \(review) first: decisions rest on what everybody saw."
    case .staleRevision(let seen, let now):
      "The model has moved on from revision \(seen) to \(now) since you looked. Read what changed, then decide again."
    case .alreadyDecided(let question, let by, let day):
      "“\(question)” was decided by \(by) on \(day.spoken). A new question can come back to it."
    case .unknownPerson(let person): "Nobody in the model is called \(person)."
    case .unknownScope(let scope): "The model has no \(Spoken.plain(scope.kind)) called \(scope.name)."
    case .notOnTheAgenda(let what): "There is no \(what) on this agenda."
    case .changedTwice(let fields):
      "The model changed since this was proposed, in the same \(fields.count == 1 ? "place" : "\(fields.count) places"): \(fields.joined(separator: "; ")). Say which stands."
    case .unanswered(let people):
      "\(Spoken.list(people)) \(people.count == 1 ? "objects" : "object"). Answer that before you accept: say why it is done all the same."
    case .incomplete(let missing): missing.explanation
    case .unwritableChange(let edit, let because): "The change “\(edit)” cannot be made: \(because)."
    case .notYetDue(let day):
      "It is looked at from \(day.spoken) on, not before: that is the day it promised to be looked at again."
    case .reviewClosed(let review, let day):
      "\(review) was closed on \(day.spoken). What it left open is asked in the next one."
    case .needless(let words): words
    }
  }
}

extension Refusal.Missing {
  var explanation: String {
    switch self {
    case .because: "Say why: whoever scores this later needs to know what was believed."
    case .expectedEffect:
      "Say which figure should move, from what to what and by when, so that the decision can be scored."
    case .revisitDay: "Name a day to look again, after today and not before the effect is expected."
    case .options: "A decision chooses between options. Name at least one."
    case .evidence: "Pin at least one figure, or say that the decision rests on opinion."
    case .waiverEnd: "A waiver ends on a day after today. Name it."
    case .change: "It changes nothing. Say what is to be different in the model."
    case .trialEnd: "A trial ends on a day after today. Name it."
    case .title: "Say in a few words what should change."
    case .note: "Write the note first."
    case .nextLook: "Name a day after today on which it is looked at again."
    case .learnt: "Say in a sentence what was learnt: that is what the experiment was for."
    case .trialEffect: "Say what came of the trial: whether the effect was seen, and whether it is spread or undone."
    }
  }
}

extension Ruling {
  /// The refusal this ruling amounts to, in the words it was explained with; nothing when it allows.
  func refusal(_ words: String) -> Refusal? {
    switch self {
    case .allowed: nil
    case .beyond(_, _, _, let next, _): .beyondLimit(words, whoCan: next?.people ?? [])
    case .notYours(let decider, _): .notYours(words, whoCan: decider.people)
    case .beyondEveryone, .nobodyHolds, .unclear: .nobodyHoldsThisRight(words)
    case .unknownPerson(let person): .unknownPerson(person)
    case .unknownScope(let scope): .unknownScope(scope)
    }
  }
}
