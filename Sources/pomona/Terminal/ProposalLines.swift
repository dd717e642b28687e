import Governance
import Model

/// A proposal in the terminal: what it changes, what is in conflict, who decides, what was said.
struct ProposalLines {
  let course: Course
  let changes: ChangeSet
  let merge: Merge
  let authority: Authority

  func lines(for terminal: Terminal) -> [String] {
    let proposal = course.proposal
    var lines = [
      terminal.inked(proposal.title, .strong)
        + terminal.inked(
          "  \(proposal.id) · \(course.state.rawValue) · by \(authority.naming.person(proposal.author)) on \(proposal.proposed.spoken) · version \(proposal.version)",
          .faint), proposal.because, "",
    ]
    lines += changes.isEmpty ? ["It changes nothing any more."] : ChangeLines(changes: changes).lines(for: terminal)
    lines += part("Changed twice: say which stands with --choose", merge.conflicts.map(\.description), terminal)
    if let expects = proposal.expects {
      lines += part("Expected", ["\(expects.title) \(expects.spoken) by \(expects.by.spoken)"], terminal)
    }
    if course.state == .open { lines += part("Who decides", deciding, terminal) }
    lines += part("Said", course.responses.map(said), terminal)
    return lines
  }

  private var deciding: [String] {
    let (decider, needs) = course.needs(under: authority, after: merge.snapshot)
    let matter = course.proposal.matter(under: authority, after: merge.snapshot)
    let who = course.proposal.author
    let words = authority.explain(authority.ruling(for: who, on: matter), for: who, on: matter)
    return [decider.map { "\(authority.naming.office(of: $0)) decides" } ?? "nobody can decide it", words]
      + needs.map { need in
        let able = need.asked.able.map(authority.naming.person).joined(separator: " or ")
        return
          "\(authority.naming.role(need.asked.role)) must agree (\(able.isEmpty ? "nobody holds the role" : able)): "
          + (need.given.map { "\(authority.naming.person($0)) did" } ?? "not yet")
      }
  }

  private func said(_ response: Response) -> String {
    let because = response.because.isEmpty ? "" : ": \(response.because)"
    return "\(response.given) \(authority.naming.person(response.by)), \(response.says.rawValue)\(because)"
  }

  private func part(_ title: String, _ lines: [String], _ terminal: Terminal) -> [String] {
    lines.isEmpty ? [] : ["", terminal.inked(title, .strong)] + lines.map { "  \($0)" }
  }
}
