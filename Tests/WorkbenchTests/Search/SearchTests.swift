import Model
import Testing

@testable import Workbench

@Suite struct SearchTests {
  private func said(_ found: SearchAnswer.Found?) -> String? {
    found?.line?.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test func `titles come first, beginnings are enough, and the field that says it is shown`() throws {
    let workspace = try Workspace.small()
    let answer = try workspace.search("QUA")
    #expect(answer.found.first?.target == .resource(Address("team/quay")!))
    #expect(answer.found.first?.titleParts == [.init(text: "Quay", isHit: true)])
    let people = try workspace.search("people 7", kind: "team")
    #expect(said(people.found.first) == "[people]: [7]")
    #expect(try workspace.search("quay zebra").found.isEmpty)
  }

  @Test(arguments: ["", "  ", "\"", "* OR NEAR(", "a\u{0}b", String(repeating: "x", count: 5000), "-", "body:x"])
  func `whatever is typed is only words`(_ text: String) throws {
    _ = try Workspace.small().search(text)
  }

  @Test func `what changed is found at once, and what stood on a day is found on that day`() throws {
    let workspace = try Workspace.small()
    #expect(try workspace.search("zebrafinch").total == 0)
    let edit = try #require(Edit(written: "team/quay.mission = Feeds the zebrafinch"))
    try workspace.apply(edits: [edit], by: .ines("Birds"))
    #expect(said(try workspace.search("zebraf").found.first) == "mission: Feeds the [zebrafinch]")
    #expect(try workspace.search("zebrafinch", asOf: workspace.today() - 1).total == 0)
  }

  @Test func `an index that moved on finds what one made anew finds`() throws {
    func model(_ texts: [String]) -> Snapshot {
      Snapshot.read(texts.map { ModelText(file: "x", text: "kind: unit\n\($0)\nscope: department\n") }).snapshot
    }
    func review(_ id: String) -> SearchDocument {
      SearchDocument(target: .review(id), title: "Review \(id)", lines: [])
    }
    let before = model(["name: a\ntitle: Red quay", "name: b\ntitle: Blue quay", "name: c\ntitle: Green quay"])
    let after = model(["name: a\ntitle: Red quay", "name: b\ntitle: Grey quay", "name: d\ntitle: White quay"])
    let records = [[review("one")], [review("two"), review("three")]]
    let moved = try SearchIndex(SearchIndex(before, record: records[0]), movedTo: after, record: records[1])
    let anew = try SearchIndex(after, record: records[1])
    for word in ["quay", "blue", "grey", "green", "white", "review", "one", "two", "unit"] {
      let found = try [moved, anew].map { try $0.find([word], kind: nil, most: 60).found.map(\.target) }
      #expect(Set(found[0]) == Set(found[1]) && found[0].count == found[1].count)
    }
  }

  @Test func `two thousand resources are searched in less than 50 ms`() throws {
    let documents = (0..<2000).map { place in
      SearchDocument(
        target: .resource(Address(kind: "team", name: Name("team-\(place)")!)), title: "Team \(place)",
        lines: (0..<12).map { "field \($0): shipping and paying of number \(place) for customers \($0)" })
    }
    let index = try SearchIndex(.empty, record: documents)
    _ = try index.find(["warm"], kind: nil, most: 60)
    let times = try ["team", "pay", "1999", "cust"].map { word in
      var found = SearchAnswer.nothing
      let time = try ContinuousClock().measure { found = try index.find([word], kind: nil, most: 60) }
      #expect(!found.found.isEmpty)
      return time
    }
    #expect(times.max()! < .milliseconds(50))
  }
}
