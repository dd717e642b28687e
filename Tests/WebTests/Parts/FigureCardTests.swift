import Analysis
import Model
import Testing

@testable import Web

@Suite struct FigureCardTests {
  private func figure(_ answer: Figure.Answer, trend: [Double] = []) -> Figure {
    PartExamples.figure("cycle-time.p85", "Cycle time, 85 %", answer, "days", trend: trend)
  }

  @Test func `a figure says value, unit, direction, basis and how it is computed`() {
    let html = FigureCard(figure(.value(21), trend: [14, 16]), status: .act, records: Href(path: ["r"])).html.text
    for part in [
      "<strong>21</strong>", "days", "↑ from 16", "act", "90 days to 30 Jun · n 120", "nearest rank", "Jira",
      "href=\"/r\"", "left out",
    ] {
      #expect(html.contains(part), "\(part)")
    }
  }

  @Test func `no answer is a dash and its reason, and never judged`() {
    let html = FigureCard(figure(.none(because: "4 of 11 weeks measured")), status: .steady).html.text
    #expect(html.contains("<strong>—</strong>"))
    #expect(html.contains("4 of 11 weeks measured"))
    #expect(html.contains("not enough yet"))
    #expect(!html.contains("steady"))
  }

  @Test(
    arguments: [
      ([15.0, 16, 15, 16], 30.0, Status.act), ([15.0, 16, 15, 16], 15.5, .steady), ([15.0, 16, 15, 16], 17.5, .watch),
      ([15.0, 15, 15, 15], 15.0, .steady), ([15.0, 16], 30.0, nil), ([15.0, 15, 15, 15], 16.0, nil),
    ] as [([Double], Double, Status?)])
  func `a figure is judged by the limits of its own past, or not at all`(
    _ trend: [Double], _ now: Double, _ status: Status?
  ) {
    #expect(Status.standing(ofFlow: figure(.value(now), trend: trend)) == status)
  }
}
