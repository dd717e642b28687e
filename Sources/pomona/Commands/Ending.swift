/// How a command ends. The numbers are part of what scripts rely on: this is the one list of them, which help prints
/// and README repeats.
enum Ending: Int32, Error, CaseIterable {
  case done = 0
  /// Findings that have to be mended, or the domain said no.
  case refused = 1
  /// The question was understood; the evidence is too little for an answer.
  case unanswered = 2
  /// The words of the command line are off (EX_USAGE).
  case usage = 64
  /// A file, or the workspace itself, cannot be used as it is (EX_DATAERR).
  case unusable = 65
  /// Our mistake (EX_SOFTWARE).
  case fault = 70
  /// What was to be made is there already (EX_CANTCREAT).
  case exists = 73
  /// The workspace is in use, the disk full, the file read only. Trying again later may do (EX_TEMPFAIL).
  case unavailable = 75

  var meaning: String {
    switch self {
    case .done: "done"
    case .refused: "something has to be mended first, or the answer is no"
    case .unanswered: "the evidence is too little for an answer"
    case .usage: "the command was not understood"
    case .unusable: "a file or the workspace cannot be used as it is"
    case .fault: "our mistake"
    case .exists: "the file to be made is there already; it was left as it is"
    case .unavailable: "the workspace cannot take it now; nothing was changed, try again later"
    }
  }

  static var explained: String {
    "EXIT CODES:\n" + allCases.map { "  \($0.rawValue)".padding(to: 6) + $0.meaning }.joined(separator: "\n")
  }
}
