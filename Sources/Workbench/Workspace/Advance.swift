/// How far long work has come. Within a step it only grows, and a step ends at its total.
package struct Advance: Equatable, Sendable {
  package enum Step: Sendable {
    /// Bytes of the file.
    case reading
    /// Rows looked up in what the source said before.
    case comparing
    /// Rows written.
    case keeping
    /// Parts of the worked example.
    case making
  }
  package let step: Step
  package let done: Int
  package let total: Int

  package init(_ step: Step, _ done: Int, of total: Int) {
    (self.step, self.done, self.total) = (step, done, total)
  }

  /// Rows between two words about them.
  private static let rows = 4096

  /// Says after every few thousand rows, and at the end, how far a step has come.
  static func say(_ step: Step, _ done: Int, of total: Int, to listener: (Advance) -> Void) {
    if done == total || done % rows == 0 { listener(Advance(step, done, of: total)) }
  }
}
