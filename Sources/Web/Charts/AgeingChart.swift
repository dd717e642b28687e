import Model

/// Work in progress by stage and age, before bands of the pace that finished items kept: how old
/// they were when they left each stage. Age in calendar days, both ends counted.
struct AgeingChart: Chart {
  struct Stage: Sendable {
    let name: String
    /// The most items allowed here at once.
    var limit: Int?
    /// Age at leaving this stage below which 50, 85 and 95 of 100 finished items were.
    var pace: (half: Double, most: Double, nearlyAll: Double)?
  }
  struct Item: Sendable {
    let name: String
    let stage: Int
    let age: Int
    /// Older than 85 of 100 finished items were when they left this stage.
    let isLate: Bool
    var target: Href?
  }

  let stages: [Stage]
  let items: [Item]
  /// How many finished items the bands rest on.
  let sample: Int
  let asOf: Day
  /// Where items that share a mark are listed.
  var list: Href?

  let title = "Age of work in progress"
  var note: String {
    "\(Spoken.count(items.count, "item")), \(asOf.spoken), bands: pace of \(Spoken.number(sample)) finished items"
  }

  var sentence: String {
    guard !items.isEmpty else { return "Nothing is in progress." }
    let late = items.count { $0.isLate }
    guard stages.contains(where: { $0.pace != nil }) else {
      return
        "\(Spoken.capitalised(Spoken.count(items.count, "item"))) in progress; too few items finished to say what is late."
    }
    guard late > 0 else { return "No item is older than 85 of 100 finished items were in its stage." }
    return "\(Spoken.capitalised(Spoken.word(late))) of \(Spoken.count(items.count, "item")) "
      + (late == 1 ? "is" : "are") + " older than 85 of 100 finished items were when they left the same stage."
  }

  var table: Table {
    Table(
      [.init("Item"), .init("Stage"), .number("Age, days"), .init("Against the pace")],
      rows: items.sorted { $0.age > $1.age }.map { item in
        [
          item.target.map { .linked(.text(item.name), $0) } ?? .text(item.name), .text(stageName(item.stage)),
          .count(item.age), .text(item.isLate ? "older than 85 of 100" : "within the pace"),
        ]
      })
  }

  private func stageName(_ index: Int) -> String { stages.indices.contains(index) ? stages[index].name : "" }

  var oldest: Double {
    max(items.map { Double($0.age) }.max() ?? 0, stages.compactMap(\.pace?.nearlyAll).max() ?? 0, 5) * 1.04
  }

  func draw(_ layout: Layout) -> Drawing { layout == .wide ? columns() : rows() }

  func says(_ mark: Mark) -> String {
    let item = mark.first
    let who = mark.count == 1 ? item.name : Spoken.count(mark.count, "item")
    return "\(who): \(Spoken.count(item.age, "day")) old in \(stageName(item.stage))" + (item.isLate ? ", late" : "")
  }

  /// One item, or those of one age where a stage holds too many to tell apart.
  struct Mark: Sendable {
    let first: Item
    var count = 1
  }
  static let mostApart = 40

  /// What is drawn of a stage, from old to young, so that neighbours in age stand side by side.
  func marks(in stage: Int) -> [Mark] {
    let inside = items.filter { $0.stage == stage }.sorted { $0.age > $1.age }
    guard inside.count > AgeingChart.mostApart else { return inside.map { Mark(first: $0) } }
    return inside.reduce(into: []) { marks, item in
      if let last = marks.last?.first, last.age == item.age {
        marks[marks.count - 1].count += 1
      } else {
        marks.append(Mark(first: item))
      }
    }
  }

  func tally(_ index: Int) -> String {
    let count = items.count { $0.stage == index }
    return stages[index].limit.map { "\(count) of \($0)" } ?? "\(count)"
  }

  /// Places across a stage for so many marks, spread evenly around the middle.
  static func spread(_ index: Int, of count: Int, across extent: Double) -> Double {
    let slots = min(max(Int(extent / 13), 1), 7)
    let used = min(count, slots)
    return (Double(index % slots) - Double(used - 1) / 2) * extent / Double(max(slots, 1))
  }
}
