import Analysis
import Model

/// How far a goal has come, before anybody puts it into words.
enum GoalWay: Equatable, Sendable {
  case unread, reached, moving, lost, still
  /// It has come some of the way, and its readings of late show nothing but routine variation.
  case paused(weeks: Int)

  init(_ goal: TargetProgress) {
    switch goal.share {
    case nil: self = .unread
    case let share? where share >= 1: self = .reached
    case let share? where share > 0.02: self = Standstill.weeks(of: goal.picture).map { .paused(weeks: $0) } ?? .moving
    case let share? where share < -0.02: self = .lost
    default: self = .still
    }
  }

  /// `nine weeks`, where it has paused.
  var pause: String? { if case .paused(let weeks) = self { Spoken.count(weeks, "week") } else { nil } }
}

/// A measure of current value that has not moved for two months or more.
struct Standstill: Equatable, Sendable {
  let measure: Name
  let title: String
  let weeks: Int

  var sentence: String { "\(title) has not moved for \(Spoken.count(weeks, "week"))" }

  static func weeks(of picture: MeasurePicture) -> Int? {
    picture.flat.flatMap { $0.weeks >= FlatSpell.fewestReadings ? $0.weeks : nil }
  }

  /// The first of a product.
  ///
  /// - Parameter goal: where its own words say already that its measure has paused, another measure is looked for.
  static func of(_ value: ValuePage, besides goal: TargetProgress? = nil) -> Standstill? {
    let told = goal.flatMap { GoalWay($0).pause == nil ? nil : $0.picture.name }
    let measures = value.areas.first { $0.area == .currentValue }?.measures ?? []
    return measures.lazy.filter { $0.name != told }.compactMap { picture in
      weeks(of: picture).map { Standstill(measure: picture.name, title: picture.title, weeks: $0) }
    }.first
  }
}
