import ArgumentParser
import Governance
import Model
import Workbench

struct Proposals: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List proposed changes of the model, or show one: what it changes, who decides, what was said.")

  @Argument(help: "A proposal, such as proposal-3; all of them when left out.") var id: String?
  @OptionGroup var store: StoreOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let workspace = try store.desk()
    guard let id else {
      let all = try workspace.proposals(through: nil)
      if json { return print(JSON.list(all.map(\.json)).pretty, terminator: "") }
      if all.isEmpty { print("Nobody has proposed a change of the model yet.") }
      for course in all { print("\(course.proposal.id)  \(course.state.rawValue)  \(course.proposal.title)") }
      return
    }
    let course = try workspace.course(id)
    let merge = try workspace.draft(id, choosing: [:])
    let changes =
      try workspace.revision(accepting: id).map { try workspace.changes(in: $0.seq) }
      ?? ChangeSet.between(try workspace.model(), merge.snapshot)
    let classified = course.proposal.classified(changes, in: merge.snapshot)
    if json { return print(course.json(changes, merge.conflicts, classified).pretty, terminator: "") }
    ProposalLines(course: course, changes: changes, merge: merge, authority: try workspace.authority(asOf: nil))
      .lines(for: .output).forEach { print($0) }
  }
}

extension Course {
  fileprivate var json: JSON { json(nil, [], nil) }

  fileprivate func json(_ changes: ChangeSet?, _ conflicts: [Conflict], _ classified: Classified?) -> JSON {
    var members: [JSON.Member] = [
      .init("id", .text(proposal.id)), .init("version", .integer(proposal.version)),
      .init("title", .text(proposal.title)),
      .init("because", .text(proposal.because)), .init("author", .text(proposal.author.text)),
      .init("state", .text(state.rawValue)), .init("base", .integer(proposal.base)),
      .init("scope", .text(proposal.scope.description)),
      .init(
        "responses",
        .list(
          responses.map {
            [
              "by": .text($0.by.text), "says": .text($0.says.rawValue), "because": .text($0.because),
              "version": .integer($0.version), "given": .text($0.given.description),
            ]
          })),
    ]
    if let expects = proposal.expects {
      members.append(
        .init(
          "expects",
          [
            "figure": .text(expects.figure), "title": .text(expects.title), "of": .text(expects.of.description),
            "from": .number(expects.from), "to": .number(expects.to), "unit": .text(expects.unit),
            "by": .text(expects.by.description),
          ]))
    }
    if let trial = proposal.trial {
      members.append(
        .init("trial", ["of": .text(trial.of.description), "until": .text(trial.until.description)]))
    }
    if let classified { members.append(.init("classified", classified.json)) }
    if let changes { members.append(.init("changes", ChangeLines(changes: changes).json)) }
    if !conflicts.isEmpty { members.append(.init("conflicts", .list(conflicts.map { .text($0.description) }))) }
    return .object(members)
  }
}
