import Governance
import Model
import Testing
import Workbench

@testable import Web

@Suite struct MoneyPageTests {
  @Test func `each fund says what it gives, how certain that is, what is left and how its horizons stand`() async throws
  {
    let page = await (try HarbourFace.shared()).get("/money").text
    for words in [
      "Two funds.", "of Products of Commerce waits for evidence", "Every horizon is within its range.", "held back",
      "Locked for 1 year", "Target, forecast and allocation", "chance to be there", "How the plan shifted",
      "A training costs little", "All discretionary investment", "the same money as Warehouse move",
      "Products of Commerce", "planned", "indicative", "Left",
      "10 % to 25 %",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `a funding review asks of each line whether it goes on, without a word of what was spent`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let opened = await face.post("/reviews", [("cadence", "funding-review"), ("who", "oskar"), ("once", "1")])
    let place = try #require(opened.header("location"))
    let page = await face.get(place).text
    let id = try #require(try face.workspace.reviews().last?.id)
    let lines = try face.workspace.review(id).agenda.filter(\.isOfLine)
    #expect(lines.map(\.id).sorted().first == "line-checkout-line" && lines.count == 6)
    #expect(page.contains("Does the money for Checkout go on, change or stop?") && page.contains("asked of every line"))
    for item in lines {
      #expect(item.options.contains { $0.id == "continue" } && item.options.contains { $0.id == "stop" })
      #expect(item.because.contains("Still to be given until") && !item.because.lowercased().contains("spent"))
    }
    let line = await face.get("/money/checkout-line").text
    #expect(line.contains("It is asked in"))
    let item = try #require(lines.first { $0.options.contains { $0.expects != nil } })
    let day = "\(try #require(item.options.first { $0.expects != nil }?.expects).by)"
    let effect = item.evidence.first ?? "cycle-time.p85"
    let decided = await face.post(
      place,
      [
        ("act", "decide"), ("item", item.id), ("option", "continue"), ("who", "oskar"),
        ("revision", "\(try #require(try face.workspace.revision()))"), ("effect", effect), ("from", "1"), ("to", "2"),
        ("by", day), ("revisit", day), ("because", "It moves what it is for"),
      ])
    #expect(decided.status == 303, "\(decided.text)")
    #expect(await face.post(place, [("act", "close"), ("who", "oskar"), ("once", "9")]).status == 303)
    #expect(try face.workspace.review(id).carried.isEmpty)
  }

  @Test func `a fund outside a range is told at home and asked in the next review of money`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    try face.workspace.apply(
      edits: [try #require(Edit(written: "funding-line/onboarding-line.amount = 60 000 EUR"))],
      by: Signature("oskar", because: "Less for now"))
    let home = await face.get("/").text
    #expect(home.contains("Exploring has") && home.contains("of the money of “Products of Commerce”"))
    _ = await face.post("/reviews", [("cadence", "funding-review"), ("who", "oskar"), ("once", "1")])
    let review = try #require(try face.workspace.reviews().last)
    let item = try #require(review.item("range-commerce-products-exploring"))
    #expect(item.options.map(\.id) == ["back", "leave"] && item.options[0].moves?.count == 1)
    #expect(try !face.workspace.consequence(of: item.options[0]).lines.isEmpty)
    let asked = try face.workspace.attention(asOf: face.workspace.today())
    #expect(!asked.contains { $0.sentence.hasPrefix("Exploring has") })
  }

  @Test func `a day before the first fund says so`() async throws {
    let page = await (try HarbourFace.shared()).get("/money?as-of=2020-01-01").text
    #expect(page.contains("No fund yet"))
  }

  @Test func `two versions of the plan stand side by side, and a day to come is refused`() async throws {
    let face = try HarbourFace.shared()
    let today = try face.workspace.today()
    let then = (today - 91).description
    let page = await face.get("/money?against=\(then)").text
    #expect(page.contains("Plan of") && page.contains("A second market for makers") && page.contains("Sizing"))
    #expect(await face.get("/money?against=2999-01-01").status == 400)
    #expect(await face.get("/money?against=soon").status == 400)
  }
}

extension AgendaItem {
  fileprivate var isOfLine: Bool { if case .line = origin { true } else { false } }
}
