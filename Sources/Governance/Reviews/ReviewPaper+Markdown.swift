import Model

extension ReviewPaper {
  package var markdown: String {
    let blocks = [head, changed, agenda, notes, guardrails, goals, scored] + [figures, areas] + contents + [findings]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    var lines = [
      "# \(plain(review.title))", "",
      "\(review.opened.spoken), opened by \(naming.person(review.openedBy)). \(naming.title(review.scope.address)).",
    ]
    if let lateness { lines.append("Held \(lateness).") }
    if let attendance {
      lines.append(
        "There: \(attendance.present.isEmpty ? "nobody" : Spoken.list(attendance.present.map(naming.person))).")
      lines += attendance.absent.map { "Not there: \($0.says(naming))." } + attendance.waits
    }
    if let closing = review.closing {
      lines.append("Closed on \(closing.written.spoken) by \(naming.person(closing.by)).")
    }
    return lines + ["", "Frozen: \(identity)."]
  }

  private var changed: [String] {
    guard let day = pack.changed.day else { return [] }
    let all = pack.changed.guardrails + pack.changed.figures.map(\.spoken) + pack.changed.model
    return ["## Since \(day.spoken)", ""] + (all.isEmpty ? ["Nothing changed."] : all.map { "- \(plain($0))" })
  }

  private var agenda: [String] {
    guard !review.agenda.isEmpty else { return [] }
    return ["## Questions"] + review.agenda.flatMap { item in ["", "### \(plain(item.question))", ""] + asked(item) }
  }

  private func asked(_ item: AgendaItem) -> [String] {
    var lines = ["\(plain(item.because)) Raised \(item.raised.spoken)."]
    let answer = decision(item)
    lines += item.options.map { option in
      "- \(option.id == answer?.chosen ? "**\(plain(option.title))** (taken)" : plain(option.title))"
        + (option.amount.map { ", \(Spoken.money($0))" } ?? "")
    }
    lines += referrals.filter { $0.item == item.id }.map { sent in
      "- sent by \(naming.person(sent.from)) to \(Spoken.list(sent.to.map(naming.person), "or")) on \(sent.sent.spoken)"
    }
    if let answer {
      lines += ["", decided(answer)] + answer.consequence.lines.map { "- `\($0)`" }
    } else if review.carried.contains(where: { $0.id == item.id }) {
      lines += ["", "Not decided; carried to the next one."]
    } else {
      lines += ["", "Not decided."]
    }
    return lines
  }

  private func decided(_ decision: Decision) -> String {
    let pinned = decision.evidence.map { "\($0.title) \($0.spoken)" }
    return "Decided by \(naming.person(decision.decider)) on \(decision.decided.spoken)"
      + " (\(decision.id)): \(plain(decision.because)) \(decision.right.explanation)"
      + " Evidence (\(decision.grade.rawValue)): \(pinned.isEmpty ? "none" : Spoken.list(pinned))."
      + " Expected: \(decision.expects.title) \(decision.expects.spoken); look again on \(decision.revisit.spoken)."
  }

  private var notes: [String] {
    let all = review.notes.map { "- \(naming.person($0.minute.by)), \($0.minute.written.spoken): \(plain($0.text))" }
    return all.isEmpty ? [] : ["## Notes", ""] + all
  }

  private var guardrails: [String] {
    let all = pack.guardrails.map { "- \($0.state.rawValue): \(plain($0.sentence))" }
    return all.isEmpty ? [] : ["## Guardrails", ""] + all
  }

  private var goals: [String] {
    let all = pack.goals.map { "- \(plain($0.title)): \($0.spoken)" }
    return all.isEmpty ? [] : ["## Goals", ""] + all
  }

  private var scored: [String] {
    let all = pack.due.map {
      "- \($0.decision): \(plain($0.chosen)), expected \($0.expects.title) \($0.expects.spoken) by \($0.revisit.spoken)"
    }
    return all.isEmpty ? [] : ["## To be scored", ""] + all
  }

  private var figures: [String] { table("## Figures", pack.figures) }

  private var areas: [String] { table("## Value", pack.areas.flatMap(\.measures).map(\.figure)) }

  private func table(_ title: String, _ figures: [PinnedFigure]) -> [String] {
    guard !figures.isEmpty else { return [] }
    return [
      title, "", "| Figure | Value | Observations | Window | Definition | Source |",
      "| --- | ---: | ---: | --- | --- | --- |",
    ]
      + figures.map { figure in
        "| \(cell(figure.title)) | \(figure.value == nil ? cell(figure.because ?? "—") : figure.spoken) | \(figure.sample) "
          + "| \(figure.from) – \(figure.to) | \(cell(figure.definition)) | \(cell(figure.source)) |"
      }
  }

  private var contents: [[String]] {
    guard let contents = pack.contents else { return [] }
    return [
      list("## Stale evidence", contents.stale.map(\.sentence)),
      list("## Forecasts resolved", contents.resolved.map { "\($0.title): \($0.promised); \($0.seen)" }),
      list("## Experiments", contents.experiments.map { "\($0.title) (\($0.state)): \($0.sentence)" }),
      list("## Improvements", contents.improvements.map { "\($0.title): \($0.because) \($0.sentence)" }),
      list("## Money", contents.money.flatMap { ["\($0.title): \($0.spoken)"] + $0.moves.map { "moved \($0)" } }),
      table("## How well we decide", contents.governance ?? []),
    ] + contents.parts.map { table("## \(plain($0.title))", $0.figures) }
  }

  private var findings: [String] { list("## Findings about the model", pack.findings.map(\.message)) }

  private func list(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title, ""] + lines.map { "- \(plain($0))" }
  }

  /// Text of people is text: it makes no heading, no link and no second line.
  private func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      if character.isNewline { plain += " "; continue }
      if "\\`*_[]<>#|".contains(character) { plain += "\\" }
      plain.append(character)
    }
    return plain
  }

  private func cell(_ text: String) -> String { plain(text) }
}

extension Attendance.Absent {
  /// `head of commerce (Oskar)`.
  package func says(_ naming: Naming) -> String {
    naming.role(role) + (people.isEmpty ? ", which nobody is" : " (\(Spoken.list(people.map(naming.person), "or")))")
  }
}
