import Model
import TestSupport
import Testing

@Suite struct ResponsibilitiesTests {
  private static let full = """
    kind: decision-right
    name: price
    title: Price
    decides: price
    holder: role/owner
    agree: [counsel]
    input: [head]
    recommend: [lead, analyst]
    perform: [lead]
    inform: [seller]
    """

  @Test(arguments: [
    (ResponsibilityModel.raci, "R lead · A owner · C counsel, head · I seller"),
    (.daci, "D lead · A owner · C counsel, head, analyst · I seller"),
    (.rapid, "R lead, analyst · A counsel · P lead · I head · D owner"),
  ])
  func `the three models are views of one right`(view: ResponsibilityModel, said: String) throws {
    let right = try #require(model(Self.full).all(DecisionRight.self).first).value
    let letters = right.responsibilities(view).map { letter in
      "\(letter.letter) \(letter.who.map(\.name.text).joined(separator: ", "))"
    }
    #expect(letters.joined(separator: " · ") == said)
  }

  @Test func `each model's own law is kept`() throws {
    let full = try #require(model(Self.full).all(DecisionRight.self).first).value
    #expect(ResponsibilityModel.allCases.map { full.lacks($0) } == [nil, nil, "more than one recommends"])
    let bare = try #require(model("kind: decision-right\nname: a\ntitle: A\n").all(DecisionRight.self).first).value
    #expect(
      ResponsibilityModel.allCases.map { bare.lacks($0) } == [
        "nobody is responsible for carrying it out", "nobody drives it", "nobody recommends",
      ])
    #expect(
      ResponsibilityModel.allCases.allSatisfy { view in
        bare.responsibilities(view).count {
          $0.title == "Accountable" || $0.title == "Approver" || $0.title == "Decide"
        } == 1
      })
  }
}
