import Evidence
import Governance
import Model
import Workbench

/// A list of projects somebody sent, with what it says. It is not kept.
struct AssessedList: Sendable {
  let file: String
  let list: ProjectList
  let assessment: ProjectAssessment
  let draft: ProjectDraft

  /// Reads a list; refuses it in words when the file as a whole cannot be taken.
  init(_ file: SourceFile, _ choices: ProjectList.Choices, in model: Snapshot) throws {
    switch ProjectList.read(file, choices) {
    case .failure(let rejected): throw WorkspaceRefusal.notRead([rejected.finding])
    case .success(let list):
      self.file = file.name
      self.list = list
      assessment = ProjectAssessment(list, in: model)
      draft = ProjectDraft(assessment, in: model)
    }
  }
}

extension Visit {
  func assessed(_ token: String) throws -> AssessedList {
    guard let list = assessed.find(token) else {
      throw Failure(
        404, "This list is forgotten",
        "Lists that are only assessed are not kept, and the server remembers a few of them. Send the file again.",
        step: ("Send it again", .projects))
    }
    return list
  }
}
