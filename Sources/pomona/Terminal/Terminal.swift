import Foundation

/// What the place we print to can show: its width, and whether colour is welcome.
struct Terminal: Sendable {
  /// Columns of characters.
  let width: Int
  let colours: Bool
  let isInteractive: Bool

  /// Standard output as it is now. `NO_COLOR` and `COLUMNS` are honoured.
  static let output = Terminal(descriptor: STDOUT_FILENO)

  /// Whether somebody sits at standard input and can answer a question.
  static var isAsked: Bool { isatty(STDIN_FILENO) == 1 }

  init(descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    isInteractive = isatty(descriptor) == 1
    colours = isInteractive && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    var size = winsize()
    let known = isInteractive && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = environment["COLUMNS"].flatMap(Int.init) ?? (known ? Int(size.ws_col) : 100)
  }

  init(width: Int, colours: Bool) {
    self.width = width
    self.colours = colours
    isInteractive = false
  }

  enum Ink: String { case strong = "1", faint = "2", act = "31", watch = "33", steady = "32" }

  /// Text in a colour, or plain where colour is not welcome. Colour only repeats what words say.
  func inked(_ text: String, _ ink: Ink) -> String { colours ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text }
}

/// Prints a line on standard error.
func note(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
