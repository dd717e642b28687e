import Model
import Testing
import Workbench

@testable import Web

@Suite struct FaceTests {
  @Test func `a page binds its forms to the browser by a cookie of its own`() async throws {
    let answer = try await HarbourFace.shared().get("/evidence")
    let cookie = try #require(answer.header("set-cookie"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    #expect(answer.header("visitor") == nil)
    #expect(answer.text.contains("name=\"page-token\""))
  }

  @Test func `style and script come under the name of their content and may be kept for ever`() async throws {
    let face = try HarbourFace.shared()
    for asset in [Asset.style, Asset.script, Asset.theme, Asset.logo] {
      let answer = await face.get(asset.href.text)
      #expect(answer.status == 200 && answer.bytes == asset.bytes && !asset.bytes.isEmpty)
      #expect(answer.header("cache-control") == "public, max-age=31536000, immutable")
    }
    #expect(await face.get("/assets/pomona-0.css").status == 404)
  }

  @Test func `the pages hold no style and no script of their own`() async throws {
    let face = try HarbourFace.shared()
    for path in ["/", "/products/checkout", "/products/checkout/flow", "/reviews", "/model/team/quay"] {
      let text = await face.get(path).text
      #expect(
        !text.contains(" style=") && !text.contains("<style") && !text.contains(" onclick")
          && !text.contains("javascript:"), "\(path)")
      #expect(text.contains("<h1>") && text.split(separator: "<h1").count == 2, "\(path) has one heading")
    }
  }

  @Test(arguments: [
    ("/products?as-of=2026-02-31", 400, "Which day do you mean?"), ("/products?as-of=31.12.2025", 400, "Which day"),
    ("/products?as-of=2999-01-01", 400, "has not come yet"), ("/nothing", 404, "Nothing is here"),
    ("/teams/nobody", 404, "no team named nobody"), ("/model/nonsense", 404, "no kind named nonsense"),
    ("/evidence/999999", 404, "no import numbered 999999"), ("/looks/gone", 404, "This look has ended"),
  ])
  func `what is not there is said kindly, with what to do`(_ path: String, _ status: Int, _ words: String) async throws
  {
    let answer = try await HarbourFace.shared().get(path)
    #expect(answer.status == status)
    #expect(answer.text.contains(words))
    #expect(answer.text.contains("class=\"button\""))
    #expect(!answer.text.lowercased().contains("error"))
  }

  @Test func `the API says the same as a problem without internals`() async throws {
    let answer = try await HarbourFace.shared().get("/api/v1/resources/product/chekout")
    #expect(answer.status == 404)
    #expect(answer.mediaType == "application/problem+json")
    #expect(answer.text.contains("no product/chekout") && answer.text.contains("Did you mean checkout?"))
  }

  @Test(
    arguments: [
      (["host": "evil.example"], 421), (["host": HarbourFace.host, "origin": "http://evil.example"], 403),
      (["host": HarbourFace.host], 403),
      (["host": HarbourFace.host, "origin": "http://" + HarbourFace.host, "content-length": "99999999999"], 413),
    ] as [([String: String], Int)])
  func `a form from elsewhere, or too large, is refused before it is read`(_ headers: [String: String], _ status: Int)
    throws
  {
    #expect(try HarbourFace.shared().refusalBeforeBody(Asked(.post, "/", headers: headers))?.status == status)
  }

  @Test func `a form without the token of its page changes nothing`() async throws {
    let face = try HarbourFace.shared()
    let before = try face.workspace.head()
    for path in ["/", "/reviews", "/reviews/r", "/decisions/decision-1", "/evidence/2", "/looks/new"] {
      let answer = await face.answer(
        Asked(
          .post, path,
          headers: ["host": HarbourFace.host, "origin": "http://" + HarbourFace.host, "cookie": "pomona-page=tester"],
          body: Array("because=x&page-token=\(String(repeating: "0", count: 64))".utf8)))
      #expect(answer.status == 403, "\(path)")
    }
    #expect(try face.workspace.head() == before)
  }

  @Test func `looking changes nothing, wherever one looks`() async throws {
    let face = try HarbourFace.shared()
    let before = try face.workspace.head()
    for link in LinksTests.all { _ = await face.get(Href(path: link.path).text) }
    #expect(try face.workspace.head() == before)
  }
}
