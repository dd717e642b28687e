import Evidence
import Workbench

/// What was read from one file that nobody keeps.
struct Look: Sendable {
  let file: String
  let answer: StraightAnswer
}
