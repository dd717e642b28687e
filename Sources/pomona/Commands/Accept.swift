import ArgumentParser
import Governance
import Model
import Workbench

struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Accept a proposal within your right: its change lands in one revision.",
    discussion: """
      pomona accept proposal-3 --by oskar --because "Agreed in the review"
      pomona accept proposal-3 --by oskar --because "Ours is newer" --choose "team/quay people=current"
      """)

  @Argument(help: "The proposal.") var id: String
  @Option(help: "Who accepts it: the handle of a person. Nobody proves who they are yet, and the record says so.")
  var by: String
  @Option(help: "Why; an answer where somebody objects.") var because: String
  @Option(help: "Which side stands where a field was changed twice: \"team/quay people=current\" or =proposed.")
  var choose: [String] = []
  @Flag(help: "Refuse it instead: nothing changes.") var refuse = false
  @OptionGroup var store: StoreOptions

  func run() throws {
    let workspace = try store.desk()
    if refuse {
      _ = try workspace.refuse(id, because: because, by: try person(by), token: nil)
      return print("Refused. Nothing of the model changed.")
    }
    let accepted = try workspace.accept(id, because: because, by: try person(by), choosing: try choices(), token: nil)
    guard let revision = accepted.revision else { return print("Accepted. The model said the same already.") }
    ChangeLines(changes: try workspace.changes(in: revision.seq)).lines(for: .output).forEach { print($0) }
    let proof = revision.authenticated ? "" : ", unauthenticated: nobody had to prove who they are"
    print("Accepted as revision \(revision.seq)\(proof).")
    if let right = accepted.course.closing?.right { print(right.explanation) }
  }

  private func choices() throws -> [String: Conflict.Side] {
    var choices: [String: Conflict.Side] = [:]
    for text in choose {
      guard let equals = text.lastIndex(of: "="),
        let side = Conflict.Side(rawValue: String(text[text.index(after: equals)...]))
      else { throw ValidationError("'--choose \(text)' is written \"team/quay people=current\" or =proposed.") }
      choices[String(text[..<equals])] = side
    }
    return choices
  }
}

struct Respond: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Say something to a proposal: consent, object, withdraw-objection, withdraw (its author), or seen (what came of its trial)."
  )

  enum Word: String, ExpressibleByArgument, CaseIterable {
    case consent, object
    case withdrawObjection = "withdraw-objection"
    case withdraw, seen
  }

  @Argument(help: "The proposal.") var id: String
  @Argument(help: "consent, object, withdraw-objection, withdraw or seen.") var says: Word
  @Option(help: "Who says it: the handle of a person.") var by: String
  @Option(help: "Why; an objection needs a reason.") var because = ""
  @OptionGroup var store: StoreOptions

  func run() throws {
    let says: Response.Says =
      switch says {
      case .consent: .consent
      case .object: .objection
      case .withdrawObjection: .objectionWithdrawn
      case .withdraw: .withdrawal
      case .seen: .trialSeen
      }
    let response = try store.desk().respond(to: id, says, because: because, by: try person(by), token: nil)
    print(
      "Kept: \(response.says.rawValue) to version \(response.version) of \(id)\(response.authenticated ? "" : ", unauthenticated")."
    )
  }
}
