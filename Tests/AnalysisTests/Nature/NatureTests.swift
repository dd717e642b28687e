import Evidence
import Model
import TestSupport
import Testing

@testable import Analysis

/// Items of one type, each started so many days after the one before, with these cycle times.
private func items(_ type: String, _ cycleTimes: [Int], entries: [(Int, Int)] = []) -> [(type: String, row: Row)] {
  cycleTimes.enumerated().map { index, days in
    let shifted = entries.map { ($0.0, $0.1 + 24 * (index % 20)) }
    return (type, Row(created: index % 20, started: index % 20, finished: index % 20 + days - 1, entries: shifted))
  }
}

private func told(_ items: [(type: String, row: Row)], stages: [History.Stage] = plainStages) -> History {
  var told = history(items.map(\.row), stages: stages)
  for (row, item) in items.enumerated() { told.types.replace(row, with: item.type) }
  return told
}

private let question = FlowQuestion(asOf: firstOfMarch + 120, lookback: .last(days: 121), source: "sample")

private func types(_ yaml: String) -> [Resource<OperationsWork>] { model(yaml).all(OperationsWork.self) }

private let scans = """
  kind: operations-work
  name: scans
  title: Scans
  of: team/security
  item: Scan
  stepsKnown: yes
  resultKnown: yes
  planSurvives: yes
  """
private let threats = """
  kind: operations-work
  name: threats
  title: Threats
  of: team/security
  item: Threat
  stepsKnown: no
  resultKnown: no
  planSurvives: no
  """
private let requests = """
  kind: operations-work
  name: requests
  title: Requests
  of: team/security
  item: Request
  stepsKnown: partly
  resultKnown: yes
  planSurvives: yes
  decided: deterministic
  """

struct NatureTests {
  @Test func `the examples of the source come out as they were named`() {
    let otherwise = ExampleWork.library.filter { !$0.agrees }
    for example in otherwise { print("\(example.title): named \(example.expected), suggested \(example.judgement)") }
    #expect(otherwise.isEmpty)
    let fields = Set(ExampleWork.library.map(\.field))
    #expect(fields.isSuperset(of: ["Cybersecurity", "Legal operations"]) && ExampleWork.library.count == 12)
    #expect(Set(ExampleWork.library.map(\.expected)) == [.deterministic, .probabilistic, .mixed])
  }

  @Test func `where the answers leave it open the spread of cycle times tells, or nothing does`() throws {
    let work = try #require(types(requests).first)
    let suggested = [nil, 2.0, 4.5, 7.0].map { NatureJudgement(work.value, spread: $0).suggested }
    #expect(suggested == [.mixed, .deterministic, .mixed, .probabilistic])
    var wider = NatureThresholds()
    wider.alike = 5
    #expect(NatureJudgement(work.value, spread: 4.5, wider).suggested == .deterministic)
    #expect(NatureJudgement(work.value).reasons.last?.contains("too few items") == true)
  }

  @Test func `known steps with a wide spread are shown as queueing and as misclassified, and chosen is neither`() throws
  {
    let work = try #require(types(scans).first)
    let wide = NatureJudgement(work.value, spread: 9)
    #expect(wide.suggested == .deterministic && wide.readings.count == 2)
    #expect(wide.readings[0].contains("queue") && wide.readings[1].contains("misclassified"))
    #expect(NatureJudgement(work.value, spread: 2).readings.isEmpty)
  }

  @Test func `a profile counts items and effort, and says what it leaves out`() throws {
    let active = [(1, 0), (2, 24)]
    let all =
      items("Scan", .init(repeating: 2, count: 60), entries: active)
      + items("Threat", (1...20).map { $0 * 2 }, entries: [(1, 0), (2, 24 * 6)])
      + items("Other", [1, 1, 1], entries: active)
    let profile = WorkProfile(types(scans + "\n---\n" + threats), told(all), question)
    #expect(profile.items.value == 25 && profile.items.sample == 80)
    #expect(try #require(profile.effort.value).rounded() == 67)
    #expect(profile.items.caveats.contains { $0.contains("3 items of types nobody described") })
    #expect(profile.undescribed.map(\.item) == ["Other"])
    #expect(profile.types[1].spread.value == 38.0 / 20)
    #expect(SuggestedWay(profile).way == .lanes)
  }

  @Test func `too little evidence is said, and then the answers alone suggest`() {
    let few = told(items("Scan", [1, 2, 3]))
    let profile = WorkProfile(types(scans), few, question)
    guard case .none(let because) = profile.items.answer else {
      Issue.record("a share was said of three items")
      return
    }
    #expect(because.contains("3 of the 20"))
    #expect(SuggestedWay(profile).way == .flow)
    #expect(SuggestedWay(WorkProfile([], few, question)).way == nil)
  }

  @Test(arguments: [(40, 2, WayOfWorking.flow), (2, 40, .adaptive), (20, 20, .lanes)])
  func `the way follows the part that is discovery, and Scrum is never among them`(
    _ known: Int, _ discovery: Int, _ expected: WayOfWorking
  ) {
    let all = items("Scan", .init(repeating: 2, count: known)) + items("Threat", .init(repeating: 5, count: discovery))
    let way = SuggestedWay(WorkProfile(types(scans + "\n---\n" + threats), told(all), question))
    #expect(way.way == expected)
    #expect(!(expected.title + expected.meaning).lowercased().contains("scrum"))
  }

  @Test func `what the team decided counts, and deciding otherwise is seen`() {
    let profile = WorkProfile(types(requests), told(items("request", .init(repeating: 2, count: 25))), question)
    #expect(profile.types[0].nature == .deterministic && !profile.types[0].isOverruled)
    let overruled = threats + "\ndecided: deterministic\nbecause: We box it to a day"
    let other = WorkProfile(types(overruled), told([]), question).types[0]
    #expect(other.nature == .deterministic && other.isOverruled && other.because == "We box it to a day")
  }
}

struct LaneTests {
  private static let workflow = model(
    """
    kind: workflow
    name: desk
    title: Desk
    items: [Scan, Threat]
    states:
      - { name: To do, activity: wait }
      - { name: In progress, activity: active }
      - { name: Done, activity: active }
    started: In progress
    finished: Done
    zone: UTC
    lanes:
      - { name: Routine, nature: deterministic, items: [scan], expectation: { probability: 85 %, days: 3 } }
      - { name: Hunts, nature: probabilistic, items: [Threat] }
    """
  ).all(Workflow.self)

  @Test func `each lane is held against its own expectation, never against the workflow's`() throws {
    let work = told(items("Scan", [1, 2, 3, 9]) + items("Threat", [20, 30]) + items("Gift", [1]))
    let workflow = try #require(Self.workflow.first).value
    let lanes = measuredLanes(workflow, work, question)
    #expect(lanes.map(\.lane.name) == ["Routine", "Hunts"])
    #expect(lanes[0].figure("finished")?.value == 4 && lanes[1].figure("finished")?.value == 2)
    #expect(lanes[0].figure("sle.hit-rate")?.value == 75)
    #expect(lanes[1].figure("sle.hit-rate")?.caveats.contains { $0.contains("No expectation is published") } == true)
    #expect(itemsOutsideLanes(workflow, work, Figure.Window(from: firstOfMarch, to: firstOfMarch + 120)) == 1)
  }
}

struct LateEngagementTests {
  private static let stages = [
    History.Stage(name: "Backlog", activity: .wait), History.Stage(name: "Build", activity: .active),
    History.Stage(name: "Readiness", activity: .readiness), History.Stage(name: "Released", activity: .active),
  ]

  @Test func `operations met after the build is told with how far the item was and how long it stayed`() throws {
    let late = Row(started: 0, finished: 10, entries: [(1, 0), (2, 192), (3, 240)])
    let early = Row(started: 0, finished: 10, entries: [(1, 0), (2, 24), (1, 48), (3, 240)])
    let never = Row(started: 0, finished: 10, entries: [(1, 0), (3, 240)])
    let seen = try #require(
      LateEngagement(nil, history([late, late, late, early, never], stages: Self.stages), question))
    #expect(seen.figures[0].value == 75 && seen.figures[0].sample == 4 && seen.isLate)
    #expect(seen.figures[1].value == 80 && seen.figures[2].value == 2)
    #expect(seen.sentences.contains { $0.contains("puts Readiness after Build") })
  }

  @Test func `without a readiness state there is nothing to say, and with few items that is said`() throws {
    #expect(LateEngagement(nil, history([Row(started: 0, finished: 1)]), question) == nil)
    let none = try #require(LateEngagement(nil, history([Row(started: 0)], stages: Self.stages), question))
    #expect(none.figures.allSatisfy { $0.value == nil } && !none.isLate)
    #expect(none.sentences.contains { $0.contains("Not enough yet: 0 of the 10") })
  }
}

struct OperationsFiguresTests {
  @Test func `demand, juggling, delay and rework are read off the same items`() {
    let back = Row(created: 0, started: 0, finished: 2, entries: [(0, 0), (1, 0), (0, 12), (1, 36), (2, 48)])
    let straight = Row(created: 0, started: 0, finished: 2, entries: [(0, 0), (1, 0), (2, 48)])
    let open = Row(created: 1, started: 1, entries: [(0, 0), (1, 24)])
    let figures = operationsFigures(of: history([back, straight, open, open]), people: 4, question)
    #expect(figures.map(\.value) == [2, 0.5, 25, 50])
    let dates = operationsFigures(of: history([Row(started: 0, finished: 2)]), people: 0, question)
    #expect(dates.allSatisfy { $0.value == nil })
  }
}
