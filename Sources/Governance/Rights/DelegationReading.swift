package import Model

/// A delegation read from both sides. The number alone says nothing: level 2 for those who delegate is not level 2
/// for those they delegate to. Management 3.0; row 07.01.
package struct DelegationReading: Equatable, Sendable {
  package let level: Int
  /// `advise`, as those who delegate say it.
  package let word: String
  package let from: Name
  package let to: Name
  /// What the level means for those who delegate.
  package let forFrom: String
  /// The same level for those who may decide.
  package let forTo: String

  package init(_ delegation: DecisionRight.Delegation, _ naming: Naming) {
    level = delegation.level.value
    (from, to) = (delegation.from.name, delegation.to.name)
    let (above, below) = (naming.role(from), naming.role(to))
    (word, forFrom, forTo) = DelegationReading.words(level, above, below)
  }

  /// `Level 5, advise, from the head of commerce to the product owner.`
  package func sentence(_ naming: Naming) -> String {
    "Level \(level), \(word), from the \(naming.role(from)) to the \(naming.role(to))."
  }

  private static func words(_ level: Int, _ above: String, _ below: String) -> (String, String, String) {
    switch level {
    case 1:
      ("tell", "The \(above) decides and tells the \(below).", "The \(below) is told what the \(above) decided.")
    case 2:
      (
        "sell", "The \(above) decides and wins the \(below) over.",
        "The \(below) hears why the \(above) decided so."
      )
    case 3:
      (
        "consult", "The \(above) asks the \(below) first, then decides.",
        "The \(below) is asked first; the \(above) decides."
      )
    case 4:
      (
        "agree", "The \(above) decides together with the \(below).", "The \(below) decides together with the \(above)."
      )
    case 5:
      (
        "advise", "The \(above) gives advice; the \(below) decides.",
        "The \(below) hears the advice of the \(above), then decides."
      )
    case 6:
      (
        "inquire", "The \(above) asks afterwards what the \(below) decided and why.",
        "The \(below) decides, and tells the \(above) afterwards why."
      )
    default:
      (
        "delegate", "The \(above) leaves it to the \(below) and need not hear of it.",
        "The \(below) decides, and owes the \(above) no word about it."
      )
    }
  }
}
