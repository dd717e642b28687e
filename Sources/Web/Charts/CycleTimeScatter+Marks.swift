import Model

extension CycleTimeScatter {
  /// Items that finished on one day after equally many days: they would cover each other.
  struct Mark: Sendable {
    let first: Point
    var rows: [Int]
    var count: Int { rows.count }
  }

  /// Beyond so many marks only the slowest are named; the rest are dots.
  static let mostNamed = 240
  /// Beyond so many, dots that all but cover each other are drawn once.
  static let mostDots = 1500

  var marks: [Mark] {
    var marks: [Mark] = []
    for point in points.sorted(by: { ($0.finished, $0.days, $0.row) < ($1.finished, $1.days, $1.row) }) {
      if let last = marks.last?.first, last.finished == point.finished, last.days == point.days {
        marks[marks.count - 1].rows.append(point.row)
      } else {
        marks.append(Mark(first: point, rows: [point.row]))
      }
    }
    return marks
  }

  func draw(_ marks: [Mark], _ x: Scale, _ y: Scale, _ drawing: inout Drawing) {
    let most = CycleTimeScatter.mostNamed
    let slow = marks.count <= most ? 0 : marks.map(\.first.days).sorted(by: >)[most]
    let dots = marks.filter { $0.first.days <= slow }.map { (x(Double($0.first.finished.number)), y($0.first.days)) }
    drawing.dots(
      marks.count > CycleTimeScatter.mostDots ? CycleTimeScatter.thinned(dots) : dots, "dot-soft", radius: 2.5)
    for mark in marks where mark.first.days > slow {
      drawing.mark(
        x(Double(mark.first.finished.number)), y(mark.first.days), "mark-soft", radius: 3.5,
        says: says(mark), leadsTo: mark.rows.count == 1 ? item(mark.first.row).target : list)
    }
  }

  private func says(_ mark: Mark) -> String {
    let names = mark.rows.prefix(3).map { item($0).name }.joined(separator: "; ")
    let more = mark.rows.count > 3 ? " and \(mark.rows.count - 3) more" : ""
    return "\(names)\(more): \(Spoken.count(mark.first.days, "day")), finished \(mark.first.finished.spoken)"
  }

  /// One dot in each square as wide as half a dot.
  static func thinned(_ dots: [(Double, Double)]) -> [(x: Double, y: Double)] {
    var seen: Set<Int> = []
    return dots.filter { seen.insert(Int($0.0 / 2.5) * 4096 + Int($0.1 / 2.5)).inserted }.map { (x: $0.0, y: $0.1) }
  }
}
