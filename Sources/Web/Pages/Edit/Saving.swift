import Governance
import Model
import Workbench

/// Brings a draft into the model, or shows it again with what is in the way and all that was typed.
struct Saving: Sendable {
  let sent: Sent
  let draft: EditDraft
  private var visit: Visit { sent.visit }
  private var workspace: Workspace { visit.workspace }

  init(_ sent: Sent, _ draft: EditDraft) { (self.sent, self.draft) = (sent, draft) }

  func answer(asProposal: Bool) throws -> Answer {
    var asked: [String: String] = [:]
    if !draft.because.says { asked["because"] = "Say why." }
    guard asked.isEmpty else {
      return try again(Notice(.refusal, "Not saved yet", "Why is still to be said."), asked)
    }
    do {
      if let amended = visit.standpoint.draft { return try amend(amended.id, as: PersonField.read(sent)) }
      return asProposal ? try propose(as: PersonField.read(sent)) : try apply()
    } catch let refusal as Refusal where !asProposal && visit.standpoint.draft == nil {
      return try again(Notice(.refusal, "Not saved", refusal.explanation + " Press Propose to put it up for talk."))
    } catch {
      return try again(Notice(.refusal, "Not saved", try Failure.refusing(error).text))
    }
  }

  private func again(_ notice: Notice, _ asked: [String: String] = [:], status: Int = 422) throws -> Answer {
    try visit.show(EditPage(visit, draft, notice: notice, asked: asked), status: status)
  }

  /// Others may change the model between looking and writing; then it is looked at again.
  private func apply() throws -> Answer {
    for _ in 0..<4 {
      let check = try EditCheck(draft, visit)
      guard check.isReady else { return try again(Saving.notice(check), status: check.conflicts.isEmpty ? 422 : 409) }
      do {
        let applied = try workspace.apply(
          [ModelText(file: draft.file, text: check.text)], by: visit.signature(because: draft.because),
          within: visit.changingRight,
          expecting: check.current.revision, token: sent.fields["once"])
        guard !applied.isNothing, let address = draft.named ?? applied.changes.addresses.first else {
          return try again(Notice(.caution, "Nothing to save", "Nothing differs from the model as it stands."))
        }
        return .seeOther(visit.to(.resource(address), fragment: "history"))
      } catch WorkspaceRefusal.moved { continue }
    }
    return try again(
      Notice(.refusal, "Not saved", "Others changed the model again and again meanwhile. Send it once more."),
      status: 409)
  }

  private func propose(as who: Name) throws -> Answer {
    let check = try EditCheck(draft, visit)
    guard let address = draft.named ?? check.changes.first?.address, !check.changes.isEmpty else {
      return try again(Notice(.caution, "Nothing to propose", "Nothing differs from the model as it stands."))
    }
    guard !isUnread(check) else { return try again(Saving.notice(check)) }
    let title = draft.title[...].trimmed
    var proposed = Proposal.Draft(
      title.isEmpty ? "Change \(address)" : title, because: draft.because, texts: [address: draft.text],
      base: Int(clamping: draft.base.revision))
    try AimFields.read(draft.aims, into: &proposed, workspace)
    let proposal = try workspace.propose(proposed, by: who, token: sent.fields["once"])
    return .seeOther(Href(path: Links.proposal(proposal.id).path))
  }

  /// Text nobody can read is no proposal; one that breaks a law may be talked about.
  private func isUnread(_ check: EditCheck) -> Bool {
    check.findings.contains {
      $0.severity == .error && $0.place?.file == draft.file && $0.rule != "dangling-reference"
    }
  }

  /// The proposal whose draft is written on gets a next version with this in it.
  private func amend(_ id: String, as who: Name) throws -> Answer {
    let check = try EditCheck(draft, visit)
    guard check.conflicts.isEmpty else { return try again(Saving.notice(check), status: 409) }
    guard !isUnread(check) else { return try again(Saving.notice(check)) }
    let address = draft.named ?? check.changes.first?.address
    let texts = check.changes.isEmpty ? [:] : address.map { [$0: check.text] } ?? [:]
    var next = try workspace.amending(id, with: texts)
    (next.title, next.because) = (draft.title, draft.because)
    try AimFields.read(draft.aims, into: &next, workspace)
    guard try next != workspace.amending(id) else {
      return try again(Notice(.caution, "Nothing to save", "Nothing differs from the draft as it stands."))
    }
    try workspace.propose(next, amending: id, by: who, token: sent.fields["once"])
    return .seeOther(address.map { visit.to(.resource($0)) } ?? visit.to(.proposal(id)))
  }

  private static func notice(_ check: EditCheck) -> Notice {
    if !check.conflicts.isEmpty {
      return Notice(
        .refusal, "Not saved yet", "Somebody changed the same since you began. Say which value stands; nothing is lost."
      )
    }
    let count = check.findings.count { $0.severity == .error }
    return Notice(
      .refusal, "Not saved yet",
      "\(Spoken.capitalised(Spoken.count(count, "thing"))) \(count == 1 ? "is" : "are") to be mended first. Each stands at its field."
    )
  }
}

/// Takes a resource out of the model, or says what keeps it there.
enum Removing {
  static func take(_ sent: Sent, _ kind: any Kind.Type, _ address: Address) throws -> Answer {
    let visit = sent.visit
    guard sent.isProven else { throw Failure.oldToken }
    let because = (sent.fields["because"] ?? "").withPlainLines
    guard because.says else {
      return try again(
        sent, kind, address, Notice(.refusal, "Not removed yet", "Why is still to be said."),
        wrong: "Say why.", status: 422)
    }
    do {
      if let amended = visit.standpoint.draft {
        var next = try visit.workspace.amending(amended.id, with: removal(of: address))
        next.because = because
        try visit.workspace.propose(
          next, amending: amended.id, by: try PersonField.read(sent), token: sent.fields["once"])
        return .seeOther(visit.to(.kind(address.kind)))
      }
      try visit.workspace.remove(
        [address], by: visit.signature(because: because), within: visit.changingRight,
        expecting: sent.fields["base"].flatMap(Ground.init(written:))?.revision,
        token: sent.fields["once"])
      return .seeOther(visit.to(.kind(address.kind)))
    } catch {
      let failure = try Failure.refusing(error)
      return try again(
        sent, kind, address, Notice(.refusal, "Not removed", failure.text), wrong: "It stays for now.",
        status: failure.status)
    }
  }

  private static func removal(of address: Address) -> [Address: String?] {
    var texts: [Address: String?] = [:]
    texts[address] = .some(nil)
    return texts
  }

  private static func again(
    _ sent: Sent, _ kind: any Kind.Type, _ address: Address, _ notice: Notice, wrong: String, status: Int
  ) throws -> Answer {
    var draft = try EditDraft(sent.visit, kind, address)
    draft.because = (sent.fields["because"] ?? "").withPlainLines
    return try sent.visit.show(
      EditPage(sent.visit, draft, notice: notice, asked: ["remove": wrong]), status: status)
  }
}
