import ArgumentParser
import Evidence
import Foundation
import Governance
import Model
import Workbench

struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say where a list of projects stands between project and product, and what comes next.",
    discussion: """
      pomona assess projects.csv
      pomona assess projects.csv --map name=Vorhaben --map "goal=Business objective" --dates dmy
      pomona assess projects.csv --draft initiatives.yaml && pomona check initiatives.yaml
      pomona assess projects.csv --propose --by farah --because "Seen together for the first time" --data harbour.sqlite
      """)

  @Argument(help: "A CSV with a row for each project.", completion: .file()) var file: String
  @Option(help: "Which column holds what, such as goal=Objective; may be given several times.") var map: [String] = []
  @Option(help: "The character between columns.") var delimiter: String?
  @Option(help: "The order of day and month in dates that could be either: dmy or mdy.") var dates: String?
  @Option(help: "Write a draft of a model with each row as an initiative.", completion: .file()) var draft: String?
  @Flag(help: "Propose that draft in the workspace, to be talked about: needs --by and --because.") var propose = false
  @Option(help: "Who proposes it: the handle of a person.") var by: String?
  @Option(help: "Why it is proposed.") var because: String?
  @Option(name: .customLong("data"), help: "A workspace whose teams and products are known from.", completion: .file())
  var workspace: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard propose, workspace == nil || by == nil || because == nil else { return }
    throw ValidationError(
      "Say where, who and why: --data harbour.sqlite --by farah --because \"Seen together for the first time\".")
  }

  func run() throws {
    let opened = try workspace.map { try Workspace.open($0) }
    let model = try opened?.snapshot() ?? .empty
    let list = try read()
    let assessment = ProjectAssessment(list, in: model)
    if json {
      print(assessment.json.pretty, terminator: "")
    } else {
      AssessmentReport(assessment: assessment, list: list).lines(for: .output).forEach { print($0) }
    }
    if let draft { try write(ProjectDraft(assessment, in: model), to: draft) }
    if propose, let opened, let by, let because {
      try put(ProjectDraft(assessment, in: model), of: assessment.rows.count, in: opened, by, because)
    }
  }

  /// Up for talk.
  private func put(
    _ draft: ProjectDraft, of count: Int, in workspace: Workspace, _ by: String, _ because: String
  ) throws {
    let texts = try workspace.texts(after: [ModelText(file: "initiatives.yaml", text: draft.text)])
    let proposal = try workspace.propose(
      Proposal.Draft(
        "Take in \(count) \(count == 1 ? "project" : "projects") from \(file)", because: because, texts: texts,
        base: Int(clamping: try workspace.revision() ?? 0)),
      by: try person(by))
    note("Proposed as \(proposal.id). Nothing has changed yet: `pomona proposals \(proposal.id)` shows it.")
    for line in draft.told { note(line) }
  }

  private func read() throws -> ProjectList {
    let source = SourceFile(name: file, bytes: try Surroundings.live.file(file))
    switch ProjectList.read(source, try choices()) {
    case .success(let list): return list
    case .failure(let rejected): throw WorkspaceRefusal.notRead([rejected.finding])
    }
  }

  private func choices() throws -> ProjectList.Choices {
    var choices = ProjectList.Choices()
    choices.delimiter = delimiter == "\\t" || delimiter == "tab" ? "\t" : delimiter
    choices.dateOrder = try dates.map { word in
      guard let order = ImportChoices.DateOrder(rawValue: word.lowercased()) else {
        throw ValidationError("'--dates \(word)' is neither dmy (31/12/2025) nor mdy (12/31/2025).")
      }
      return order
    }
    for piece in map {
      do { try choices.map(piece) } catch {
        throw ValidationError(
          "'--map \(error.piece)' does not say which column holds what. Write it like goal=Objective; the words are \(ProjectColumn.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
    }
    return choices
  }

  private func write(_ draft: ProjectDraft, to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Exists(path, advice: "Name another file with --draft.")
    }
    do { try Data(draft.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      throw Unusable("The file '\(path)' cannot be written: \(error.localizedDescription)")
    }
    note("The draft stands in \(path). Look at it with: pomona check \(path)")
    for line in draft.told { note(line) }
  }
}
