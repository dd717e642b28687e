import Model
import Testing
import Workbench

@testable import Web

@Suite struct PagesTests {
  @Test(arguments: [
    ("/", ["What needs attention", "Who covers operations readiness next quarter?", "Drop your export here"]),
    ("/products", ["Checkout", "Ledger", "Quay"]),
    ("/products/checkout", ["is moving its goal", "Goal: Who starts to pay, finishes", "breach", "When will"]),
    ("/products/checkout/value", ["Current value", "Unrealised value", "Time to market", "Ability to innovate"]),
    (
      "/products/checkout/flow",
      ["Age of work in progress", "Cycle time", "Cumulative flow", "Definition of workflow", "Little’s law"]
    ),
    ("/products/checkout/decisions", ["Move fraud checks to the platform", "Who may decide", "20"]),
    ("/products/sizing/operating-model", ["which extends", "predictive", "inherited"]),
    ("/products/checkout/history", ["Revision"]),
    ("/teams/quay", ["Answers for", "Skills", "Cycle time"]), ("/value-streams/buying", ["Stages", "Checkout"]),
    ("/decisions", ["Move fraud checks to the platform", "made it worse"]),
    ("/model/product/checkout", ["vision: Paying is the shortest part of buying.", "Named by"]),
    ("/model/goal", ["How a goal is written", "targets.baseline", "To mend it"]), ("/compare", ["Compare two days"]),
    ("/evidence", ["tracker-quay", "Data quality"]), ("/checks", ["to look at"]),
    ("/projects", ["Warehouse move", "Where do we stand", "early projections"]),
    ("/model/timeline", ["Reorganisation churn", "Who answered for what on", "Quay"]),
    ("/search?q=readiness", ["Everything", "<mark>readiness</mark>"]),
    ("/search?q=fraud&kind=decision", ["Move <mark>fraud</mark> checks to the platform"]),
    ("/maps", ["Team interactions", "Goal tree"]), ("/maps/goals?focus=nothing", ["strategic goal", "around it"]),
    ("/maps/value-streams?focus=value-stream/buying&depth=9", ["around Buying", "85 of 100 items within"]),
    ("/model/reference", ["How a model is written", "Way of working", "interactions.mode", "name: quay"]),
    ("/model/workflow/product-flow/edit", ["<datalist id=\"words-started\">"]),
    ("/model/decision-right/new", ["<option value=\"price-change\">"]),
    ("/teams/quay/team-api.md", ["# Team API: Quay", "Daily sync".lowercased()]),
    ("/teams/quay", ["/maps/interactions?focus=team%2Fquay"]),
    ("/who-decides", ["Ask about", "Who decides it?"]),
    (
      "/who-decides?type=staffing&in=product/checkout&amount=23000&undo=reversible",
      ["beyond Ines&#39; limit of", "The way there", "so it is decided here", "Is asked for advice"]
    ),
    ("/who-decides?type=staffing&in=product/checkout&amount=much", ["is no amount", "is-wrong"]),
    ("/who-decides?in=product/checkout", ["What Checkout may decide itself"]),
    ("/rights", ["Price change", "Delegation"]), ("/rights?as=raci", ["Accountable", "Exactly one is accountable"]),
    ("/rights?as=daci", ["Driver"]), ("/rights?as=rapid", ["not an order in time"]),
    ("/rights?as=gaps", ["Left open or said twice"]), ("/teams/quay", ["What Checkout may decide itself"]),
    ("/products/checkout?as-of=2025-12-31", ["You are looking at 31 Dec 2025", "return to today"]),
  ])
  func `a page says what it is for`(_ path: String, _ words: [String]) async throws {
    let answer = try await HarbourFace.shared().get(path)
    #expect(answer.status == 200)
    for word in words { #expect(answer.text.contains(word), "\(path) says \(word)") }
  }

  @Test func `every page stands on a day before anything was known`() async throws {
    let face = try HarbourFace.shared()
    var failed: [String] = []
    for link in LinksTests.all {
      let answer = await face.get(Href(path: link.path, query: [("as-of", "2001-01-01")]).text)
      if answer.status >= 500 { failed.append(link.path.joined(separator: "/")) }
    }
    #expect(failed == [])
  }

  @Test func `links on another day stay on it`() async throws {
    let text = try await HarbourFace.shared().get("/products?as-of=2025-12-31").text
    let links = text.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    let lost = links.filter { $0.hasPrefix("/") && !$0.hasPrefix("/assets/") && !$0.contains("as-of=2025-12-31") }
    #expect(Set(lost) == ["/products"])
  }

  @Test func `a chart is a file of the numbers it shows`() async throws {
    let face = try HarbourFace.shared()
    let csv = await face.get("/products/checkout/flow/cycle-time.csv")
    #expect(csv.mediaType.hasPrefix("text/csv"))
    #expect(csv.text.hasPrefix("Item,Finished,Days\r\n"))
    let page = await face.get("/products/checkout/flow").text
    #expect(
      csv.text.split(separator: "\r\n").dropFirst().prefix(20).allSatisfy {
        page.contains($0.split(separator: ",")[0].prefix(6))
      })
  }

  @Test func `an item of a chart has its way written down`() async throws {
    let face = try HarbourFace.shared()
    let csv = await face.get("/products/checkout/flow/age.csv").text
    let key = try #require(csv.split(separator: "\r\n").dropFirst().first?.split(separator: " ").first)
    let page = await face.get("/products/checkout/items/\(key)")
    #expect(page.status == 200)
    #expect(page.text.contains("Its way") && page.text.contains("In progress"))
  }
}
