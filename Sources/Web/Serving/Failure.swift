import Model

/// Why a page is not shown or a form not taken, in words: what happened, what is safe, what to do.
struct Failure: Error, Sendable {
  let status: Int
  let title: String
  let text: String
  var step: (words: String, link: Links)?
  /// Beside the ones every answer carries.
  var headers: [(name: String, value: String)] = []

  init(_ status: Int, _ title: String, _ text: String, step: (words: String, link: Links)? = nil) {
    (self.status, self.title, self.text, self.step) = (status, title, text, step)
  }

  static func notHere(_ what: String = "page at this address") -> Failure {
    Failure(
      404, "Nothing is here", "There is no \(what). It may have had another name, or not exist on this day.",
      step: ("Go home", .home))
  }
  static let noDay = Failure(
    400, "Which day do you mean?", "A day is written like 2025-06-30, and it must be one the calendar has.",
    step: ("Look at today", .home))
  static func tooLate(_ day: Day, today: Day) -> Failure {
    Failure(
      400, "\(day.spoken) has not come yet", "Today is \(today.spoken) here. Choose today or a day before it.",
      step: ("Look at today", .home))
  }
  static let otherMethod = Failure(
    405, "This address does not take that", "Pages are read with GET and forms sent with POST. Nothing was changed.")
  static let otherHost = Failure(
    421, "This is not the address Pomona listens on",
    "Open it at the address it printed when it started, or at the one given with --public-url."
  )
  static let otherOrigin = Failure(
    403, "This form came from somewhere else",
    "Forms are taken only from Pomona's own pages. Nothing was changed. Open the page again and send its form.",
    step: ("Go home", .home))
  static let oldToken = Failure(
    403, "This page is from before",
    "The server was started again, or the page was open in another browser. Nothing was changed. Open the page again and send the form once more.",
    step: ("Go home", .home))
  static let tooLarge = Failure(
    413, "That is more than Pomona takes at once",
    "A file may have up to 64 megabytes, a form much less. Nothing was kept. Export a shorter period, or use `pomona import`.",
    step: ("Go home", .home))
  static let ours = Failure(
    500, "Something went wrong on our side",
    "What was saved before is safe, and nothing of this was kept. Try again; if it stays so, the server's log says what happened.",
    step: ("Go home", .home))
}
