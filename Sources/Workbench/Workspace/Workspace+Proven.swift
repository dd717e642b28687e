import Model

extension Workspace {
  /// The same workspace for somebody who signed in: what is recorded in their name, and only that, says that they
  /// proved who they are.
  package func proven(as author: String) -> Workspace {
    var workspace = self
    workspace.proven = author
    return workspace
  }

  /// Who acts and why, authenticated when it is who signed in.
  func signed(_ who: Name, because reason: String) -> Signature {
    Signature(who.text, because: reason, authenticated: proves(who))
  }

  func proves(_ who: Name) -> Bool { proven == who.text }
}
