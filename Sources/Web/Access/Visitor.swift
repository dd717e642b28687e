import Model
import Workbench

/// Who looks and acts.
struct Visitor: Hashable, Sendable {
  enum Standing: Hashable, Sendable {
    /// Did not sign in.
    case nobody
    /// Somebody of an example, chosen without a password; nothing where none was chosen.
    case member(Name?)
  }
  let standing: Standing

  static let nobody = Visitor(standing: .nobody)

  /// The person of the model in whose name is acted; nothing for whoever only reads.
  var person: Name? {
    switch standing {
    case .nobody: nil
    case .member(let name): name
    }
  }

  var isSignedIn: Bool { standing != .nobody }
  var isAdministrator: Bool { false }

  /// As whom they are recorded where they act in nobody's name, once they proved who they are.
  var proven: String? { nil }
  /// Whether what they do is recorded as done by somebody who proved who they are.
  var isProven: Bool { proven != nil }
}
