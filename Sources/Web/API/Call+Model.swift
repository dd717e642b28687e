import Governance
import Model
import Workbench

extension Call {
  func organisation() throws -> Answer {
    let (clock, head) = (try workspace.clock(), try workspace.head())
    return .json([
      "organisation": .text(try workspace.organisation()), "today": .text(clock.today.description),
      "zone": .text(try workspace.zone().name), "ownClock": .bool(clock.isOwn),
      "revision": .integer(Int(try workspace.revision() ?? 0)),
      "head": ["entry": .integer(Int(head.seq)), "digest": .text(head.digest.description)],
    ])
  }

  func me() throws -> Answer {
    let person = visit.visitor.person
    let may = try Contract.Need.allCases.filter { need in
      let beyond = visit.visitor.scope?.refusal(at: visit.link, need.requirement, isWriting: need != .read)
      return try (beyond ?? need.requirement.refusal(of: visit.visitor, workspace)) == nil
    }
    return .json([
      "person": JSON(person.map { .text($0.text) }), "called": JSON(person.map { .text(visit.called($0)) }),
      "proven": .bool(visit.visitor.isProven), "may": .list(may.map { .text($0.rawValue) }),
    ])
  }

  func names() throws -> Answer {
    let names = try workspace.names().sorted { $0.key < $1.key }
    return .json(.object(names.map { JSON.Member($0.key.text, .text($0.value)) }))
  }

  func resources() throws -> Answer {
    let model = try visit.model()
    let kind = query["kind"]?.text
    return try page(model.addresses.filter { kind == nil || $0.kind == kind }) { address in
      [
        "kind": .text(address.kind), "name": .text(address.name.text), "title": .text(model.title(of: address)),
      ]
    }
  }

  func resource() throws -> Answer {
    try Representation(of: address(), in: visit.model()).answer(accepting: visit.asked.headers["accept"])
  }

  func mentions() throws -> Answer {
    let (model, address) = (try visit.model(), try address())
    guard model.exists(address) else { throw Representation.absent(address, in: model) }
    return try page(model.mentions(of: address)) {
      ["resource": .text($0.from.description), "field": .text($0.field)]
    }
  }

  func resourceChanges() throws -> Answer {
    let address = try address()
    let all = try workspace.revisions(touching: [address], through: otherDay, last: 10_000)
    guard !all.isEmpty else { throw Representation.absent(address, in: try visit.model()) }
    return try page(all) { ["revision": $0.entry.json(), "changes": .list($0.changes.map { .text($0.description) })] }
  }

  func model() throws -> Answer {
    let revision = try revisionAsked()
    let model = revision == 0 ? Snapshot.empty : try workspace.snapshot(revision: revision)
    if Representation.wantsYAML(visit.asked.headers["accept"]) {
      return .yaml(Workspace.files(of: model).map(\.text).joined(separator: "---\n"))
    }
    return .json([
      "revision": .integer(Int(revision)), "asOf": .text(asOf.description),
      "resources": .list(
        model.addresses.map { ["resource": .text($0.description), "text": .text(model.text(of: $0) ?? "")] }),
    ])
  }

  /// The revision that is named, or the one that holds on the day.
  private func revisionAsked() throws -> Int64 {
    guard let asked = query["revision"]?.integer else { return try workspace.revision(asOf: otherDay) ?? 0 }
    let isRevision = try workspace.entry(Int64(asked))?.kind == .revision
    guard asked == 0 || isRevision else {
      throw WorkspaceRefusal.noSuch("revision \(asked)")
    }
    return Int64(asked)
  }

  func apply() throws -> Answer {
    let request = try modelRequest()
    if isDryRun { return .json(try workspace.check(request).json) }
    let applied = try workspace.apply(
      request, by: signature(), within: visit.changingRight, expecting: body["expecting"]?.integer.map(Int64.init),
      effective: body["effective"]?.text.flatMap { Day(written: $0) }, token: token)
    guard let revision = applied.revision else { return .json(applied.json) }
    return .made(applied.json, at: ["model", "changes", "\(revision.seq)"])
  }

  /// Files, edits or removals: one of the three.
  private func modelRequest() throws -> ModelRequest {
    let files = (body["files"]?.items ?? []).map {
      ModelText(file: $0["file"]?.text ?? "", text: $0["text"]?.text ?? "")
    }
    let (edits, gone) = (
      try Call.edits(body["edits"]), body["remove"]?.items.compactMap { $0.text.flatMap(Address.init) } ?? []
    )
    let isWhole = body["whole"]?.bool ?? false
    switch (files.isEmpty && !isWhole, edits.isEmpty, gone.isEmpty) {
    case (false, true, true): return .files(files, whole: isWhole)
    case (true, false, true): return .edits(edits)
    case (true, true, false): return .removal(gone)
    default:
      throw Problem.misfits(
        [Misfit(field: "files", message: "or edits or remove says what changes: one of the three")],
        in: "What was sent")
    }
  }

  static func edits(_ json: JSON?) throws -> [Edit] {
    try (json?.items ?? []).compactMap(\.text).map { text in
      guard let edit = Edit(written: text) else {
        throw Refusal.unwritableChange(text, because: "a change is written such as team/quay.people = 8")
      }
      return edit
    }
  }

  func revisions() throws -> Answer {
    let limit = query["limit"]?.integer ?? 50
    let before = query["after"]?.text.flatMap { Int64($0) }
    let entries = try workspace.revisions(through: otherDay, before: before, last: limit + 1)
    let next = entries.count > limit ? entries.prefix(limit).last.map { Int($0.seq) } : nil
    return page(entries.prefix(limit).map { $0.json() }, next: next)
  }

  func revision() throws -> Answer {
    let seq = number("revision")
    guard let entry = try workspace.entry(seq), entry.kind == .revision else {
      throw WorkspaceRefusal.noSuch("revision \(seq)")
    }
    let texts = try workspace.texts(changedIn: seq)
    return .json([
      "revision": entry.json(), "changes": try workspace.changes(in: seq).json,
      "texts": .list(
        texts.map { step in
          [
            "resource": .text(step.resource.description), "before": JSON(step.before.map { .text($0) }),
            "after": JSON(step.after.map { .text($0) }),
          ]
        }),
    ])
  }

  func differences() throws -> Answer {
    let from = query["from"]?.text.flatMap { Day(written: $0) }
    let to = query["to"]?.text.map { Day(written: $0) }
    guard let from, to != .some(nil) else { throw Failure.noDay }
    return .json(["changes": try workspace.differences(from: from, to: to ?? nil).json])
  }

  func findings() throws -> Answer { try page(try visit.findings()) { $0.json } }

  func search() throws -> Answer {
    let answer = try workspace.search(
      query["q"]?.text ?? "", kind: query["kind"]?.text, asOf: otherDay, most: query["limit"]?.integer ?? 50)
    return .json([
      "kinds": .list(answer.kinds.map { ["kind": .text($0.kind), "count": .integer($0.count)] }),
      "items": .list(
        answer.found.map { found in
          [
            "kind": .text(found.target.kind), "id": .text(found.target.name), "title": .text(found.title),
            "line": JSON(
              found.line.map { parts in .list(parts.map { ["text": .text($0.text), "isHit": .bool($0.isHit)] }) }),
          ]
        }),
    ])
  }
}

extension Contract.Need {
  var requirement: Requirement {
    switch self {
    case .read: .signedIn
    case .write: .person
    case .import: .evidence
    }
  }
}

extension Answer {
  static func yaml(_ text: String) -> Answer {
    Answer(status: 200, mediaType: "application/yaml", bytes: Array(text.utf8))
  }
}
