import Governance
import Model
import Workbench

/// Writing a resource in the browser: shows the form, checks it, saves it or puts it up for talk.
enum Editing {
  static func show(_ visit: Visit, _ address: Address) throws -> Answer {
    try show(visit, try kind(address.kind), address)
  }

  static func show(_ visit: Visit, another word: String) throws -> Answer {
    if let name = Name("new") {
      let named = Address(kind: word, name: name)
      if try visit.model().exists(named) { return try visit.show(ResourcePage(visit, named)) }
    }
    return try show(visit, try kind(word), nil)
  }

  static func take(_ sent: Sent, _ address: Address) throws -> Answer {
    let kind = try kind(address.kind)
    return sent.fields["act"] == "remove" ? try Removing.take(sent, kind, address) : try take(sent, kind, address)
  }

  static func take(_ sent: Sent, another word: String) throws -> Answer { try take(sent, try kind(word), nil) }

  private static func kind(_ word: String) throws -> any Kind.Type {
    guard let kind = Model.kind(named: word) else { throw Failure.notHere("kind named \(word)") }
    return kind
  }

  private static func show(_ visit: Visit, _ kind: any Kind.Type, _ address: Address?) throws -> Answer {
    guard !visit.standpoint.isAnotherDay else { throw notThen(visit) }
    if let draft = visit.standpoint.draft, !draft.isOpen { throw notInDraft(draft, visit) }
    return try visit.show(EditPage(visit, EditDraft(visit, kind, address)))
  }

  /// The past is looked at, never written.
  private static func notThen(_ visit: Visit) -> Failure {
    Failure(
      409, "The past stays as it was",
      "You are looking at \(visit.asOf.spoken). The model is written as it stands today; what it said on a day is kept.",
      step: ("Write it as of today", visit.link))
  }

  private static func notInDraft(_ draft: Standpoint.Draft, _ visit: Visit) -> Failure {
    Failure(
      409, "This draft is closed",
      "“\(draft.title)” was accepted, refused or taken back, so it is not written on any more.",
      step: ("Write it in the model in force", visit.link))
  }

  private static func take(_ sent: Sent, _ kind: any Kind.Type, _ address: Address?) throws -> Answer {
    let visit = sent.visit
    var draft = try EditDraft(sent, kind, address)
    guard sent.isProven else {
      return try visit.show(EditPage(visit, draft, notice: oldPage), status: 403)
    }
    let act = sent.fields["act"] ?? "check"
    if let step = RowStep(act), draft.way == .form {
      draft.fill(step.applied(to: draft.shown, .structure(Shape.enveloped(kind))))
      return try visit.show(EditPage(visit, draft, next: step.next(in: draft.shown)))
    }
    switch act {
    case "as-form", "as-yaml":
      let isTurned = draft.turn(to: act == "as-form" ? .form : .yaml)
      return try visit.show(EditPage(visit, draft, notice: isTurned ? nil : unreadable))
    case "apply", "propose": return try Saving(sent, draft).answer(asProposal: act == "propose")
    default: return try visit.show(EditPage(visit, draft))
    }
  }

  private static let oldPage = Notice(
    .caution, "This page was from before",
    "The server was started again, or the page was open in another browser. Nothing was changed, and everything you typed is here. Send it once more."
  )
  private static let unreadable = Notice(
    .caution, "The text cannot be drawn as a form yet",
    "It is not YAML with fields. What was found says where; mend it here first.")
}
