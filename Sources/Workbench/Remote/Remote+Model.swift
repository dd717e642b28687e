package import Governance
package import Model

extension Remote {
  package func today() throws -> Day {
    guard let day = try ask(.readOrganisation)["today"]?.text.flatMap({ Day(written: $0) }) else { throw strange }
    return day
  }

  package func names() throws -> [Name: String] {
    let pairs = try ask(.listNames).members.compactMap { member in
      member.value.text.flatMap { text in Name(member.name).map { ($0, text) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  package func snapshot(asOf day: Day?) throws -> Snapshot { try whole([("as-of", day?.description)]).snapshot }

  package func revision(asOf day: Day?) throws -> Int64? {
    let revision = try whole([("as-of", day?.description)]).revision
    return revision == 0 ? nil : revision
  }

  /// The model right after a revision; empty before the first.
  func snapshot(revision: Int64) throws -> Snapshot {
    revision == 0 ? .empty : try whole([("revision", "\(revision)")]).snapshot
  }

  func base() throws -> (revision: Int64, snapshot: Snapshot) { try whole([]) }

  private func whole(_ query: [(name: String, value: String?)]) throws -> (revision: Int64, snapshot: Snapshot) {
    let answer = try ask(.readModel, query: query)
    let texts = (answer["resources"]?.items ?? []).compactMap { one -> (Address, String)? in
      guard let address = one["resource"]?.text.flatMap(Address.init), let text = one["text"]?.text else { return nil }
      return (address, text)
    }
    return (
      Int64(answer["revision"]?.integer ?? 0), Workspace.read(Dictionary(texts, uniquingKeysWith: { $1 }))
    )
  }

  package func findings(asOf day: Day?) throws -> [Finding] {
    try all(.listFindings, query: [("as-of", day?.description)]).compactMap { Finding($0) }
  }

  /// Computed here, on the model the server has now.
  package func check(_ request: ModelRequest) throws -> Applied {
    let base = try base()
    let next = try Workspace.candidate(request, on: base.snapshot)
    return Applied(
      changes: next.changes, findings: next.findings, brought: next.brought(), revision: nil, base: base.revision)
  }

  package func apply(
    _ request: ModelRequest, by signature: Signature, expecting: Int64?, effective: Day?, token: String?
  ) throws -> Applied {
    let shown = try check(request)
    var members: [JSON.Member] = [.init("because", .text(signature.reason))]
    switch request {
    case .files(let files, let whole):
      members.append(.init("files", .list(files.map { ["file": .text($0.file), "text": .text($0.text)] })))
      members.append(.init("whole", .bool(whole)))
    case .edits(let edits): members.append(.init("edits", .list(edits.map { .text($0.description) })))
    case .removal(let gone): members.append(.init("remove", .list(gone.map { .text($0.description) })))
    }
    if let expecting { members.append(.init("expecting", .integer(Int(expecting)))) }
    if let effective { members.append(.init("effective", .text(effective.description))) }
    let answer = try ask(.applyModel, sending: .object(members), as: Name(signature.author))
    return Applied(
      changes: shown.changes, findings: (answer["findings"]?.items ?? []).compactMap { Finding($0) }, brought: [],
      revision: answer["revision"].flatMap { Entry($0) }, base: Int64(answer["base"]?.integer ?? 0))
  }

  package func changes(in revision: Int64) throws -> ChangeSet {
    let texts = try ask(.readRevision, ["revision": "\(revision)"])["texts"]?.items ?? []
    func model(_ side: String) -> Snapshot {
      let pairs = texts.compactMap { one -> (Address, String)? in
        guard let address = one["resource"]?.text.flatMap(Address.init), let text = one[side]?.text else { return nil }
        return (address, text)
      }
      return Workspace.read(Dictionary(pairs, uniquingKeysWith: { $1 }))
    }
    return ChangeSet.between(model("before"), model("after"))
  }

  package func export(asOf day: Day?) throws -> [ModelText] { Workspace.files(of: try snapshot(asOf: day)) }

  package func authority(asOf day: Day?) throws -> Authority {
    Authority(try snapshot(asOf: day), names: try names())
  }

  package func search(
    _ text: String, kind: String?, asOf day: Day?, inDraft draft: String?, most: Int
  ) throws -> SearchAnswer {
    let answer = try ask(
      .search,
      query: [("q", text), ("kind", kind), ("as-of", day?.description), ("limit", "\(min(200, max(1, most)))")])
    return SearchAnswer(
      kinds: (answer["kinds"]?.items ?? []).map { ($0["kind"]?.text ?? "", $0["count"]?.integer ?? 0) },
      found: (answer["items"]?.items ?? []).compactMap(SearchAnswer.Found.init))
  }

  package func log(last count: Int, before: Int64?) throws -> [Entry] {
    var (entries, after): ([Entry], String?) = ([], before.map { "\($0)" })
    while entries.count < count {
      let limit = min(200, count - entries.count)
      let page = try ask(.listEntries, query: [("limit", "\(limit)"), ("after", after)])
      entries += (page["items"]?.items ?? []).compactMap { Entry($0) }
      after = page["next"]?.text
      guard after != nil else { break }
    }
    return entries
  }

  /// A server that answers otherwise than its description says.
  var strange: RemoteRefusal { .unreadable(address) }
}

extension SearchAnswer.Found {
  fileprivate init?(_ json: JSON) {
    guard let kind = json["kind"]?.text, let id = json["id"]?.text, let title = json["title"]?.text else { return nil }
    switch kind {
    case "decision": target = .decision(id)
    case "review": target = .review(id)
    case "proposal": target = .proposal(id)
    default:
      guard let address = Address(id) else { return nil }
      target = .resource(address)
    }
    self.title = title
    titleParts = [SearchAnswer.Part(text: title, isHit: false)]
    line = json["line"].flatMap { line in
      line == .null
        ? nil
        : line.items.map { SearchAnswer.Part(text: $0["text"]?.text ?? "", isHit: $0["isHit"]?.bool ?? false) }
    }
  }
}
