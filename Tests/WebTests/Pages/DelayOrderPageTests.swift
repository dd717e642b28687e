import Testing

@testable import Web

@Suite struct DelayOrderPageTests {
  @Test func `what waits for a team stands in the order that loses the least`() async throws {
    let page = await (try HarbourFace.shared()).get("/projects").text
    let titles = ["I do not know when it will come", "Delivery cost beside the price", "Delivery in the price"]
    let places = titles.compactMap { page.firstRange(of: ">\($0)<")?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    #expect(page.contains("the opposite order loses") && page.contains("keeps its place"))
  }
}
