import Testing

@testable import Web

@Suite struct MoneyPageTests {
  @Test func `each fund says what it gives, how certain that is, what is left and how its horizons stand`() async throws
  {
    let page = await (try HarbourFace.shared()).get("/money").text
    for words in [
      "Two funds. Every horizon is within its range.", "Products of Commerce", "planned", "indicative", "Left",
      "10 % to 25 %",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `a day before the first fund says so`() async throws {
    let page = await (try HarbourFace.shared()).get("/money?as-of=2020-01-01").text
    #expect(page.contains("No fund yet"))
  }
}
