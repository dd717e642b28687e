import Model
import Workbench

/// Changes of one resource, each made on the version its author saw.
extension Call {
  func put() throws -> Answer {
    let address = try address()
    return try changing { base in
      let kept = base.text(of: address)
      return .files([ModelText(file: address.description, text: try text(of: body, address, kept))], whole: false)
    }
  }

  func patch() throws -> Answer {
    let address = try address()
    return try changing { base in
      guard let now = base.json(of: address) else { throw Representation.absent(address, in: base) }
      let merged = now.merging(body)
      let strays = JSONSchema.misfits(
        of: merged, in: Wire.partsByName[address.kind] ?? false, parts: Wire.partsByName)
      if !strays.isEmpty { throw Problem.misfits(strays, in: "What was sent") }
      let text = try text(of: merged, address, base.text(of: address))
      return .files([ModelText(file: address.description, text: text)], whole: false)
    }
  }

  func delete() throws -> Answer {
    let address = try address()
    return try changing { _ in .removal([address]) }
  }

  /// Compares the version that was seen with the one that stands, and writes only while that one still does. When
  /// others wrote something else meanwhile it is looked at again, and each time somebody got on.
  private func changing(_ request: (Snapshot) throws -> ModelRequest) throws -> Answer {
    let address = try address()
    while true {
      let revision = try workspace.revision() ?? 0
      let base = revision == 0 ? Snapshot.empty : try workspace.snapshot(revision: revision)
      try expectSeen(address, in: base)
      let request = try request(base)
      if isDryRun { return .json(try workspace.check(request).json) }
      do {
        let applied = try workspace.apply(
          request, by: signature(), within: visit.changingRight, expecting: revision, effective: nil)
        return try answer(applied, isNew: !base.exists(address))
      } catch WorkspaceRefusal.moved { continue }
    }
  }

  private func answer(_ applied: Applied, isNew: Bool) throws -> Answer {
    var answer = Answer.json(applied.json, status: isNew ? 201 : 200)
    if isNew {
      answer.headers.append(("location", Href(path: visit.asked.path).text))
    }
    if let revision = applied.revision,
      let now = try? Representation(of: try address(), in: workspace.snapshot(revision: revision.seq))
    {
      // What a GET of the resource answers now, so that the next change needs none.
      answer.headers.append(("etag", now.json.tag))
    }
    return answer
  }

  private func expectSeen(_ address: Address, in base: Snapshot) throws {
    let headers = visit.asked.headers
    if contract.method == .put, let none = headers["if-none-match"] {
      guard Answer.tags(in: none) == ["*"] else {
        throw Problem.misfits([Misfit(field: "If-None-Match", message: "is * here")], in: "The header")
      }
      if base.exists(address) { throw Problem.old(address, "There is \(address) already.") }
      return
    }
    guard let match = headers["if-match"] else {
      throw Problem(
        428, "no-version", "Which version did you see?",
        "Send the ETag of \(address) as If-Match\(contract.method == .put ? ", or If-None-Match: * to make it" : ""). Nothing was changed."
      )
    }
    guard base.exists(address) else {
      if contract.method == .put { throw Problem.old(address, "There is no \(address) any more.") }
      throw Representation.absent(address, in: base)
    }
    guard try Representation(of: address, in: base).isAmong(Answer.tags(in: match)) else {
      throw Problem.old(address, "Somebody changed \(address) since you looked.")
    }
  }

  /// The text that says what was sent; what stays the same keeps its comments and its spelling.
  private func text(of body: JSON, _ address: Address, _ kept: String?) throws -> String {
    if case .text(let yaml) = body {
      try expectNamed(ResourceText(yaml, of: try kindOf(address)).form, address)
      return yaml
    }
    let kind = try kindOf(address)
    let wanted = ResourceText(body.compact, of: kind).form
    try expectNamed(wanted, address)
    guard let wanted = wanted?.pruned else { return body.compact }
    return kept.map { ResourceText($0, of: kind).saying(wanted) } ?? YAMLWriter.text(wanted)
  }

  private func kindOf(_ address: Address) throws -> any Kind.Type {
    guard let kind = kind(named: address.kind) else { throw Failure.notHere("kind \(address.kind)") }
    return kind
  }

  private func expectNamed(_ form: Model.Form?, _ address: Address) throws {
    for (field, word) in [("kind", address.kind), ("name", address.name.text)] where form?[field] != .text(word) {
      throw Problem.misfits(
        [Misfit(field: field, message: "is not \(word), as the address says")], in: "What was sent")
    }
  }
}

extension Problem {
  fileprivate static func old(_ address: Address, _ what: String) -> Problem {
    Problem(412, "old-version", "It is another version now", "\(what) Read it again and send your change on top of it.")
  }
}

extension JSON {
  /// RFC 7396: members of the patch take the place of those here, and null takes one away.
  func merging(_ patch: JSON) -> JSON {
    guard case .object(let changes) = patch else { return patch }
    var members = members
    for change in changes {
      let place = members.firstIndex { $0.name == change.name }
      guard change.value != .null else {
        if let place { members.remove(at: place) }
        continue
      }
      let value = (place.map { members[$0].value } ?? .object([])).merging(change.value)
      if let place { members[place] = Member(change.name, value) } else { members.append(Member(change.name, value)) }
    }
    return .object(members)
  }
}
