package import Governance
package import Model

extension JSON {
  /// A value that can be encoded, in the members it is kept with.
  package init(encoding value: some Encodable) throws {
    switch JSON.read(try Payload.bytes(value), file: "record") {
    case .success(let json): self = json
    case .failure(let flaw): throw StoreRefusal.damaged("a record is no JSON: \(flaw.finding.message)")
    }
  }

  /// The value that was encoded so.
  package func decoded<T: Decodable>(_ type: T.Type = T.self) throws -> T {
    try Payload.decode(type, Array(compact.utf8))
  }

  package init(_ value: JSON?) { self = value ?? .null }
}

extension Entry {
  /// - Parameter isWhole: with everything it says.
  package func json(isWhole: Bool = false) -> JSON {
    var members: [JSON.Member] = [
      .init("entry", .integer(Int(seq))), .init("kind", .text(kind.rawValue)), .init("day", .text(day.description)),
      .init("at", .text(at.description)), .init("by", .text(author)), .init("authenticated", .bool(authenticated)),
      .init("because", .text(reason)), .init("previous", .text(previous.description)),
      .init("digest", .text(digest.description)),
    ]
    if isWhole, case .success(let said) = JSON.read(payload, file: "entry") { members.append(.init("payload", said)) }
    return .object(members)
  }

  /// What was answered about an entry; without what it says.
  init?(_ json: JSON) {
    guard let seq = json["entry"]?.integer, let kind = json["kind"]?.text.flatMap(Kind.init(rawValue:)),
      let day = json["day"]?.text.flatMap({ Day(written: $0) }),
      let at = json["at"]?.text.flatMap(Instant.init(written:)),
      let author = json["by"]?.text, let authenticated = json["authenticated"]?.bool,
      let reason = json["because"]?.text, let previous = json["previous"]?.text.flatMap({ Digest(hex: $0) }),
      let digest = json["digest"]?.text.flatMap({ Digest(hex: $0) })
    else { return nil }
    self.init(
      seq: Int64(seq), kind: kind, day: day, at: at, author: author, authenticated: authenticated, reason: reason,
      payload: [], previous: previous, digest: digest)
  }
}

extension Finding {
  package var json: JSON {
    [
      "severity": .text(severity.rawValue), "rule": .text(rule), "about": JSON(subject.map { .text($0.description) }),
      "message": .text(message), "mend": JSON(mend.map { .text($0) }),
      "place": JSON(
        place.map { ["file": .text($0.file), "line": .integer($0.line), "column": .integer($0.column)] }),
    ]
  }

  init?(_ json: JSON) {
    guard let severity = json["severity"]?.text.flatMap(Severity.init(rawValue:)), let rule = json["rule"]?.text,
      let message = json["message"]?.text
    else { return nil }
    let place = json["place"].flatMap { place -> Place? in
      guard let file = place["file"]?.text, let line = place["line"]?.integer, let column = place["column"]?.integer
      else { return nil }
      return Place(file: file, line: line, column: column)
    }
    self.init(
      severity, rule: rule, at: place, about: json["about"]?.text.flatMap(Address.init), message,
      mend: json["mend"]?.text)
  }
}

extension ChangeSet {
  package var json: JSON { .list(changes.map { .text($0.description) }) }
}

extension Applied {
  package var json: JSON {
    [
      "revision": JSON(revision.map { $0.json() }), "base": .integer(Int(base)), "changes": changes.json,
      "findings": .list(findings.map(\.json)), "brought": .list(brought.map(\.json)),
    ]
  }
}

extension Taken {
  package func json() throws -> JSON {
    [
      "batch": JSON(batch.map { $0.json() }), "counts": try JSON(encoding: counts),
      "report": try JSON(encoding: BatchReport(intake)),
    ]
  }
}

extension Review {
  /// With what was kept while it was held, which are records of their own.
  package func json() throws -> JSON {
    guard case .object(let members) = try JSON(encoding: self) else { return .null }
    return .object(members + [.init("minutes", try JSON(encoding: minutes))])
  }

  init(_ json: JSON) throws {
    self = try json.decoded()
    minutes = try json["minutes"]?.decoded() ?? []
  }
}

extension Decided {
  package func json() throws -> JSON {
    [
      "decision": try JSON(encoding: decision), "entry": entry.json(), "revision": JSON(revision.map { $0.json() }),
    ]
  }
}
