import Model
import Workbench

/// How people come in.
enum Door: Sendable {
  /// Whoever comes chooses somebody of the model, without a password. What is done so is recorded as unauthenticated,
  /// so it is for examples on one's own machine.
  case members(usual: Name?)

  /// Holds who was chosen.
  static let memberCookie = "pomona-member"

  /// Whoever comes says themselves who they are.
  var isChosen: Bool { if case .members = self { true } else { false } }

  func visitor(of asked: Asked, _ workspace: Workspace) throws -> Visitor {
    switch self {
    case .members(let usual):
      let people = try workspace.snapshot().all(Person.self).map(\.name)
      let chosen = asked.cookie(Door.memberCookie).flatMap { Name($0) } ?? usual
      return Visitor(standing: .member(chosen.flatMap { people.contains($0) ? $0 : nil } ?? people.first))
    }
  }
}
