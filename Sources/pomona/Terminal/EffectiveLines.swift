import Model

/// How a place works, as the terminal shows it: each setting with where it comes from, what is missing, and whether the
/// way of working fits what is believed.
struct EffectiveLines {
  let effective: EffectiveModel
  let model: Snapshot

  func lines(for terminal: Terminal) -> [String] {
    [head] + facts + [""] + settings.wrapped(for: terminal) + gaps + audit(for: terminal)
  }

  private func title(_ address: Address) -> String { "“\(model.title(of: address))”" }

  private var head: String {
    let chain = effective.sources.map { title($0.address) }
    let way = chain.joined(separator: ", which extends ")
    return "\(model.title(of: effective.subject)) works by \(way)."
  }

  private var facts: [String] {
    var facts: [String] = []
    if !effective.isOwn {
      facts.append("It has no model of its own; that of \(model.title(of: effective.described)) holds for it.")
    }
    if effective.isUntouched {
      facts.append("\(title(effective.sources[0].address)) says nothing of its own: a template nobody has adapted.")
    }
    let templated = effective.templated
    if !templated.isEmpty {
      facts.append("Still the template's words: \(templated.map(\.title).joined(separator: ", ")).")
    }
    let path = model.taxonomy(of: effective.value.type).map { sort in
      sort.title + (sort.aliases.isEmpty ? "" : " (also \(sort.aliases.joined(separator: ", ")))")
    }
    if !path.isEmpty { facts.append("Its sort: \(path.joined(separator: ", a kind of ")).") }
    return facts
  }

  private var settings: Columns {
    var table = Columns([("Setting", .left), ("What holds", .left), ("From", .left)])
    for setting in effective.settings { table.add(setting.field, setting.text, origin(of: setting)) }
    return table
  }

  private func origin(of setting: EffectiveModel.Setting) -> String {
    let instead =
      setting.instead.map {
        $0.text == setting.text ? ", as \(title($0.from)) says" : "; \(title($0.from)) says: \($0.text)"
      } ?? ""
    switch setting.manner {
    case .own: return "its own"
    case .inherited: return "inherited from \(title(setting.from))\(instead)"
    case .overridden: return "its own\(instead)"
    }
  }

  private var gaps: [String] {
    effective.missing.isEmpty
      ? ["", "Nothing is missing."]
      : ["", "Missing: " + effective.missing.map { "\($0.title) (\($0.part.rawValue))" }.joined(separator: ", ")]
  }

  private func audit(for terminal: Terminal) -> [String] {
    let audit = effective.audit
    var table = Columns([("Belief", .left), ("Answer", .left), ("Speaks for", .left)])
    for belief in audit.beliefs {
      table.add(belief.question, belief.answer ?? "open", belief.leaning?.rawValue ?? "")
    }
    let open = audit.open.isEmpty ? [] : ["", "Still to ask:"] + audit.open.map { "  \($0)" }
    return [""] + table.wrapped(for: terminal) + ["", audit.sentence + "."] + open
  }
}

/// What a type of operations work looks like, and why.
struct WorkNatureLines {
  let work: Resource<OperationsWork>

  var lines: [String] {
    let suggested = work.value.suggested()
    let decided = work.decided.map { "The team decided: \($0.rawValue)." } ?? "The team has not decided yet."
    return ["\(work.title) looks \(suggested.nature.rawValue):"] + suggested.reasons.map { "  \($0)" } + [decided]
      + (work.because.map { ["  \($0)"] } ?? [])
  }
}
