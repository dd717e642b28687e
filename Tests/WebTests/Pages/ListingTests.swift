import Governance
import Model
import Testing
import Workbench

@testable import Web

/// Every table that is a file: the same rows as CSV and JSON, from a page that leads there.
@Suite struct ListingTests {
  @Test(arguments: [
    (Links.home, Links.Listing?.none), (.experiments, .experiments), (.promises, .promises), (.promises, .calibration),
    (.alignment, .alignment), (.culture, .culture), (.culture, .contacts), (.money, .money), (.money, .moves),
    (.money, .spend), (.money, .returns), (.money, .investments), (.portfolio, .portfolio), (.portfolio, .office),
    (.portfolio, .teamFlow), (.portfolio, .valueStreams), (.portfolio, .sharedGoals), (.reviews, .reviews),
    (.decisions, .decisions), (.guardrails, .guardrails), (.governance, .governance), (.governance, .latency),
    (.governance, .forums), (.governance, .idleRules), (.feedback, .feedback), (.feedback, .information),
  ])
  func `a table is a file of its rows, and its page leads there`(_ page: Links, _ listing: Links.Listing?) async throws
  {
    let face = try HarbourFace.shared()
    guard let listing else {
      let named = Set(Links.Listing.allCases.map(\.rawValue))
      return #expect(named.count == 25, "a listing is added here too")
    }
    let files = Links.Format.allCases.map { Href(path: Links.listing(listing, $0).path).text }
    let shown = await face.get(Href(path: page.path).text).text
    for file in files { #expect(shown.contains("href=\"\(file)\""), "\(file)") }
    let (csv, json) = (await face.get(files[0]), await face.get(files[1]))
    #expect(csv.status == 200 && csv.mediaType.hasPrefix("text/csv") && json.status == 200)
    let lines = csv.text.split(separator: "\r\n")
    #expect(lines.count > 1)
    #expect(json.text.hasPrefix("[") && json.text.count { $0 == "{" } == lines.count - 1)
  }

  @Test func `what a spreadsheet would run as a formula is text, and amounts say their unit`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let text = "=HYPERLINK(\"http://evil.example\")"
    _ = await face.post(
      "/culture",
      [
        ("team", "quay"), ("day", try face.workspace.today().description), ("users", text), ("manner", "interview"),
        ("once", "1"),
      ])
    #expect(try face.workspace.contacts(asOf: face.workspace.today()).contains { $0.users == text })
    #expect(await face.get("/contacts.csv").text.contains("\"'=HYPERLINK(\"\"http"))
    #expect(
      await face.get("/portfolio.csv").text.hasPrefix(
        "What,Form,Days old,To end,Serves,Released pieces,\"Budget, EUR\""))
  }
}
