import Analysis
import Model
import Testing

@testable import Web

@Suite struct LinksTests {
  private static let name = Name(known: "checkout")
  static let all: [Links] =
    [
      .home, .signIn, .invitation("a"), .account, .people, .transparency, .products, .valueStreams, .valueStream(name),
      .teams, .team(name), .services, .service(name),
      .flow(.team(name)), .flow(.look("a1")),
      .item(.product(name), key: "CHK-1/ä ?&#"), .item(.look("t"), key: "1"), .reviews, .review("checkout-2026"),
      .decisions,
      .decision("decision-1"), .whoDecides, .rights, .model, .reference, .modelFiles, .maps, .teamAPI(name),
      .kind("value-stream"), .resource(Address(kind: "team", name: name)),
      .edit(Address(kind: "team", name: name)), .fresh("team"), .changes,
      .compare, .timeline, .proposals, .proposal("proposal-1"), .money, .fundingLine(name), .portfolio, .guardrails,
      .governance, .reviewPaper("checkout-2026", .md),
      .projects, .assessment("a1"), .draft("a1"), .evidence, .batch("12"), .checks, .search, .look("a1"),
      .asset("pomona-1.css"), .healthy, .ready,
      .experiments, .experiment(name), .promises, .measure(name), .alignment, .culture, .feedback,
      .api(["resources"]), .api(["resources", "team", name.text]), .api(["decisions"]),
    ]
    + MapPicture.allCases.flatMap { [.map($0), .mapFile($0)] }
    + Links.ProductTab.allCases.map { .product(name, $0) }
    + Links.Listing.allCases.flatMap { listing in Links.Format.allCases.map { .listing(listing, $0) } }
    + Links.FlowTable.allCases.flatMap { table in
      Links.Format.allCases.flatMap { format in
        [Links.Flowing.product(name), .team(name), .look("x")].map { .table($0, table, format) }
      }
    }

  @Test func `every link leads back to itself`() {
    let lost = Self.all.filter { link in
      let asked = Asked(.get, Href(path: link.path).text)
      return asked.link != link
    }
    #expect(lost == [])
  }

  @Test(arguments: [
    "/nothing", "/products/Not a name", "/products/checkout/nonsense", "/products/checkout/flow/nonsense.csv",
    "/products/checkout/flow/age.exe", "/api/v1", "/api/v2/resources", "/model/team/quay/more",
    "/model/team/quay/edit/x", "/model/team/Quay/edit", "/maps/nothing", "/maps/goals.png",
    "/teams/quay/team-api.txt", "/products/%zz", "/%00",
    "/products/checkout/overview",
  ])
  func `an address nobody has leads nowhere`(_ path: String) { #expect(Asked(.get, path).link == nil) }

  @Test func `another day stays on every link, today leaves it`() {
    let (today, then) = (Day(number: 20_000), Day(number: 19_000))
    #expect(Standpoint(today: today).to(.products).text == "/products")
    let past = Standpoint(today: today, asOf: then)
    #expect(past.to(.search, [("q", "a b&c")], fragment: "x").text == "/search?q=a%20b%26c&as-of=\(then)#x")
    #expect(past.today(.products).text == "/products")
    let draft = Standpoint(today: today, draft: .init(id: "proposal-1", title: "One more"))
    #expect(draft.to(.products).text == "/products?draft=proposal-1" && draft.today(.products).text == "/products")
    #expect(Standpoint(today: today).isHereAndNow && !past.isHereAndNow && !draft.isHereAndNow)
  }
}
