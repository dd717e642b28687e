import Governance
import Model

/// A review in the terminal: what changed, where the limits are breached, what is measured, what is asked.
struct ReviewLines {
  let review: Review
  let decisions: [Decision]

  func lines(for terminal: Terminal) -> [String] {
    let pack = review.pack
    var lines = [
      terminal.inked(review.title, .strong)
        + terminal.inked(
          "  \(review.id) · pack frozen as of \(pack.asOf.spoken) · \(review.digest?.prefix(12) ?? "not frozen")",
          .faint)
    ]
    lines += section("Since \(pack.changed.day?.spoken ?? "the beginning")", changed, terminal)
    lines += section(
      "Guardrails", pack.guardrails.map { "\($0.state.rawValue.padding(to: 16))\($0.sentence)" }, terminal)
    lines += section("Goals", pack.goals.map { "\($0.title): \($0.spoken)" }, terminal)
    lines += section("Value", value, terminal)
    lines += section("Asked", asked, terminal)
    return lines
  }

  private func section(_ title: String, _ lines: [String], _ terminal: Terminal) -> [String] {
    lines.isEmpty ? [] : ["", terminal.inked(title, .strong)] + lines.map { "  \($0)" }
  }

  private var changed: [String] {
    review.pack.changed.guardrails + review.pack.changed.model + review.pack.changed.figures.map(\.spoken)
  }

  private var value: [String] {
    review.pack.areas.flatMap { area -> [String] in
      let head = spoken(hyphens: area.area.rawValue)
      guard !area.measures.isEmpty else { return ["\(head): nothing is measured here"] }
      return area.measures.map { entry in
        let value = entry.figure.spoken
        return "\(head): \(entry.figure.title) \(value)\(entry.isStale ? ", stale" : "")"
      }
    }
  }

  private var asked: [String] {
    review.agenda.flatMap { item -> [String] in
      let answer = decisions.first { $0.item == item.id }
      let options = item.options.map { option in
        let amount = option.amount.map { ", \($0)" } ?? ""
        return "  \(answer?.chosen == option.id ? "●" : "○") \(option.id)  \(option.title)\(amount)"
      }
      return ["\(item.id): \(item.question)", "  \(item.because)"] + options
        + (answer.map { ["  decided by \(Spoken.raised($0.decider.text)) on \($0.decided.spoken): \($0.because)"] }
          ?? [])
    }
  }

  private func spoken(hyphens word: String) -> String {
    let text = word.split(separator: "-").joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
