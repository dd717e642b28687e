import Model
import Testing
import Workbench

@testable import Web

/// Choosing who one is in an example.
@Suite struct MembersTests {
  @Test func `each member is one click, with roles and what they may decide`() async throws {
    let page = try await HarbourFace.shared().get("/sign-in?then=%2Fmoney").text
    #expect(page.contains("value=\"oskar\"") && page.contains("Head of commerce of Commerce"))
    #expect(page.contains("May decide") && page.contains("name=\"then\" value=\"/money\""))
  }

  @Test(arguments: [
    ("/money?as-of=2026-01-01", "/money?as-of=2026-01-01"), ("/reviews/a?item=b#decide", "/reviews/a?item=b#decide"),
    ("//example.org/", "/"), ("https://example.org", "/"), ("/nowhere", "/"), ("/sign-in", "/"), ("", "/"),
  ])
  func `afterwards one is where one wanted to be, and never elsewhere`(_ then: String, _ where: String) async throws {
    let answer = try await HarbourFace.shared().post("/sign-in", [("member", "oskar"), ("then", then)])
    #expect(answer.status == 303 && answer.header("location") == `where`)
    #expect(answer.header("set-cookie") == "pomona-member=oskar; Path=/; HttpOnly; SameSite=Lax")
  }

  @Test func `nobody becomes somebody the model does not have`() async throws {
    let face = try HarbourFace.shared()
    #expect(await face.post("/sign-in", [("member", "nobody")]).status == 422)
    #expect(await face.get("/", as: "nobody").text.contains("Ada"))
  }

  @Test func `an act nobody named is denied`() async throws {
    let face = try HarbourFace.shared()
    let before = try face.workspace.head()
    for link in LinksTests.all where link.toDo("no-such-act") == nil {
      let status = await face.post(Href(path: link.path).text, [("act", "no-such-act")]).status
      if link != .healthy { #expect(status >= 400, "\(link)") }
    }
    #expect(try face.workspace.head() == before)
  }
}
