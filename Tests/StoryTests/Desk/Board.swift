import Foundation

/// Exports written by the tests.
enum Board {
  /// One card started each day, each three to eleven days in work; the last `open` are not finished.
  static func csv(cards: Int, open: Int, endingOn last: Date) -> String {
    let rows = (0..<cards).map { card in
      let started = last.addingTimeInterval(TimeInterval(card - cards - 10) * day)
      let finished = card < cards - open ? iso(started.addingTimeInterval(TimeInterval(3 + card % 9) * day)) : ""
      return "S-\(card + 1),Card \(card + 1),\(iso(started)),\(finished)"
    }
    return lines(["id,title,started,finished"] + rows)
  }

  static func lines(_ rows: [String]) -> String { rows.joined(separator: "\n") + "\n" }
  static func iso(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
  static let day: TimeInterval = 86_400
  static let lastOfJune = Date(timeIntervalSince1970: 1_782_777_600)
}
