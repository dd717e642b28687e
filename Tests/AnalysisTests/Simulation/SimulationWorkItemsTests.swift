import Analysis
import Evidence
import Model
import Testing

@Suite struct `A course as work items` {
  @Test func `is read back by a history as the same moves`() {
    let system = Example.plain
    let course = system.run(seed: 4)
    let items = system.workItems(of: course) { item, type in
      Simulation.Ticket(key: "T-\(item)", title: "\(type) \(item)", team: "quay", product: "checkout")
    }
    let last = Example.first + 363
    let history = History(items, zone: .utc, asOf: last)
    #expect(items.count == course.count && history.count == course.count)
    #expect(history.stages[history.startStage].name == "In progress")
    let finished = (0..<course.count).count { course.last(of: $0) == course.finish }
    #expect(history.finished.count { $0 != History.never } == finished)
    #expect(
      history.cancelled.count { $0 != History.never }
        == (0..<course.count).count { course.last(of: $0) == course.dropped })
    #expect(items.titles[3] == "\(items.types[3]) 3" && items.teams[3] == "quay")
  }
}
