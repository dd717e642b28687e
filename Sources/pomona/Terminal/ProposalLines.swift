import Governance
import Model

/// A proposal in the terminal: what it changes, what is in conflict, who decides, what was said.
struct ProposalLines {
  let course: Course
  let changes: ChangeSet
  let merge: Merge
  let authority: Authority

  func lines(for terminal: Terminal) -> [String] {
    var lines = [
      terminal.inked(proposal.title, .strong)
        + terminal.inked(
          "  \(proposal.id) · \(course.state.rawValue) · by \(authority.naming.person(proposal.author)) on \(proposal.proposed.spoken) · version \(proposal.version)",
          .faint), proposal.because, "",
    ]
    lines += changes.isEmpty ? ["It changes nothing any more."] : ChangeLines(changes: changes).lines(for: terminal)
    lines += part("Changed twice: say which stands with --choose", merge.conflicts.map(\.description), terminal)
    lines += part("Whose business it is", whose(terminal), terminal)
    lines += part("What it should do", aims, terminal)
    if course.state == .open { lines += part("Who decides", deciding, terminal) }
    lines += part("Said", course.responses.map(said), terminal)
    return lines
  }

  private func whose(_ terminal: Terminal) -> [String] {
    let classified = proposal.classified(changes, in: merge.snapshot)
    return classified.lines(for: terminal) + [classified.goesBack(in: authority)].compactMap(\.self)
  }

  private var aims: [String] {
    let naming = authority.naming
    return [
      proposal.expects.map {
        "\($0.title) of \(naming.title($0.of.address)) \($0.spoken) by \($0.by.spoken)"
      }, proposal.trial.map { "Tried in \(naming.title($0.of.address)) until \($0.until.spoken)" },
      proposal.amount.map { "Costs \(Spoken.money($0))" },
    ].compactMap(\.self)
  }

  private var proposal: Proposal { course.proposal }

  private var deciding: [String] {
    let (decider, needs) = course.needs(under: authority, after: merge.snapshot)
    let matter = course.proposal.matter(under: authority, after: merge.snapshot)
    let who = course.proposal.author
    let words = authority.explain(authority.ruling(for: who, on: matter), for: who, on: matter)
    return [decider.map { "Decided by \(authority.naming.office(of: $0))" } ?? "nobody can decide it", words]
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
