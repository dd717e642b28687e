import Governance
import Model

/// Who decides something, as the terminal shows it.
struct WhoDecidesReport {
  let answer: WhoDecides
  let authority: Authority

  func lines(for terminal: Terminal) -> [String] {
    var lines = [terminal.inked(answer.escalation.sentence, .strong)]
    if !answer.path.isEmpty { lines += ["", "The way there"] }
    for (index, step) in answer.path.enumerated() { lines.append("  \(index + 1). \(step)") }
    if !answer.ifSaid.isEmpty { lines.append("") }
    lines += answer.ifSaid
    return lines + parts
  }

  private var parts: [String] {
    var lines: [String] = []
    func say(_ head: String, _ voices: [Voice]) {
      if !voices.isEmpty { lines.append("\(head): \(voices.map(\.says).joined(separator: "; ")).") }
    }
    say("Prepared and recommended by", answer.recommend)
    say("Must agree before it counts", answer.agree)
    say("Asked for advice, without a veto", answer.input)
    say("Carried out by", answer.perform)
    say("Told afterwards", answer.inform)
    for need in answer.needs { lines.append(authority.sentence(need)) }
    if let days = answer.expectedDays { lines.append("Expected to take \(counted(days, "day")) at most.") }
    if let delegation = answer.delegation {
      lines.append("\(delegation.sentence(authority.naming)) \(delegation.forFrom) \(delegation.forTo)")
    }
    return lines.isEmpty ? [] : [""] + lines
  }
}
