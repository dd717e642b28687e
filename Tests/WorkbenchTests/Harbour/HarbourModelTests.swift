import Evidence
import Model
import Testing

@testable import Workbench

@Suite struct `The embedded model of Harbour` {
  @Test(arguments: [
    ("by: 2026-06-28\n", 14, "by: 2026-07-12\n"), ("{ until: 2025-12-31 }", 7, "{ until: 2026-01-07 }"),
    ("From 28 June 2026 it is the law.", 7, "From 5 July 2026 it is the law."), ("2026-06-28", -7, "2026-06-21"),
    (
      "12026-06-28, 2026-06-281, 2026-13-01, 5 people in 2026", 7,
      "12026-06-28, 2026-06-281, 2026-13-01, 5 people in 2026"
    ),
    ("baseline: 71, target: 85", 700, "baseline: 71, target: 85"),
  ])
  func `moves its days and nothing else`(text: String, shift: Int, expected: String) {
    #expect(String(decoding: MovedDays(in: Array(text.utf8), by: shift).bytes, as: UTF8.self) == expected)
  }

  @Test func `is whole, and stays as written when the story does`() {
    let texts = HarbourStory.modelTexts(endingOn: HarbourDays.writtenLast)
    #expect(texts.count >= 16)
    #expect(texts.map(\.file) == texts.map(\.file).sorted())
    let goals = texts.first { $0.file == "goals.yaml" }?.text ?? ""
    #expect(goals.contains("by: 2026-12-27 }"))
    let later = HarbourStory.modelTexts(endingOn: HarbourDays.writtenLast + 70).first { $0.file == "goals.yaml" }
    #expect(later?.text.contains("by: 2027-03-07 }") == true)
  }

  @Test func `knows every team, status, item type and measure of the evidence`() {
    let (model, findings) = Told.model
    let told = Told.asWritten
    #expect(findings.filter { $0.severity == .error }.isEmpty)
    for (team, items) in told.batches {
      let workflow = model.all(Team.self).first { $0.name.text == team }?.workflow.flatMap(model.find)
      #expect(workflow != nil, "\(team)")
      #expect(Set(items.types.names).isSubset(of: workflow?.items ?? []), "\(team)")
      let history = told.history(team, asOf: told.days.last)
      #expect(!history.quality.contains { $0.id == Quality.unmappedStatus.rawValue }, "\(team)")
    }
    let measured = Set(told.readings.map(\.measure.text))
    let described = Set(model.all(Measure.self).map(\.name.text))
    #expect(described.subtracting(measured) == ["accessible-journeys"] && measured.isSubset(of: described))
    let products = Set(model.all(Product.self).map(\.name))
    #expect(Set(told.readings.compactMap(\.product)).isSubset(of: products))
  }
}
