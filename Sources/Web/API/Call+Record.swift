import Evidence
import Model
import Workbench

extension Call {
  func imports() throws -> Answer {
    try page(try workspace.batches(), latestFirst: true) { batch in
      [
        "batch": batch.entry.json(), "source": .text(batch.payload.source), "file": .text(batch.payload.file),
        "counts": try JSON(encoding: batch.counts), "retracted": .bool(batch.retraction != nil),
      ]
    }
  }

  func importReport() throws -> Answer { .json(try JSON(encoding: try workspace.report(of: number("batch")))) }

  func takeImport() throws -> Answer {
    let source = query["source"]?.text ?? ""
    let choices = try choices(source)
    let name = query["file"]?.text ?? ""
    let export = try workspace.read([SourceFile(name: name, bytes: visit.asked.body)], choices: choices)
    if isDryRun { return .json(try workspace.preview(export, source: source, choices: choices).json()) }
    let taken = try workspace.take(export, source: source, choices: choices, by: signature(), token: token)
    guard let batch = taken.batch else { return .json(try taken.json()) }
    return .made(try taken.json(), at: ["imports", "\(batch.seq)"])
  }

  /// What is said now goes before what was saved for the source.
  private func choices(_ source: String) throws -> ImportChoices {
    var choices = try workspace.mapping(named: source) ?? ImportChoices()
    if let said = query["choices"]?.text {
      guard case .success(let json) = JSON.read(Array(said.utf8), file: "choices"),
        let read = try? json.decoded(ImportChoices.self)
      else {
        throw Problem.misfits([Misfit(field: "choices", message: "is no JSON of choices")], in: "The address")
      }
      choices = read
    }
    choices.team = query["team"]?.text ?? choices.team
    choices.product = query["product"]?.text ?? choices.product
    return choices
  }

  func retract() throws -> Answer {
    let entry = try workspace.retract(number("batch"), by: signature(), token: token)
    return .made(entry.json(), at: ["entries", "\(entry.seq)"])
  }

  func entries() throws -> Answer {
    let limit = query["limit"]?.integer ?? 50
    let entries = try workspace.log(last: limit + 1, before: query["after"]?.text.flatMap { Int64($0) })
    let next = entries.count > limit ? entries.prefix(limit).last.map { Int($0.seq) } : nil
    return page(entries.prefix(limit).map { $0.json() }, next: next)
  }

  func entry() throws -> Answer {
    guard let entry = try workspace.entry(number("entry")) else {
      throw WorkspaceRefusal.noSuch("entry \(value("entry"))")
    }
    return .json(entry.json(isWhole: true))
  }
}
