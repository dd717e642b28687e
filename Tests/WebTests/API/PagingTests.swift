import Model
import Testing
import Workbench

@testable import Web

/// Lists in pages, and answers that stand for themselves.
@Suite struct PagingTests {
  @Test(arguments: ["/resources", "/entries", "/decisions", "/model/changes", "/imports", "/findings"])
  func `the pages of a list are the whole list, each thing once`(_ path: String) async throws {
    let api = APICaller(face: try HarbourFace.shared())
    var (seen, next): ([JSON], String?) = ([], "\(path)?limit=7")
    while let here = next {
      let answer = await api.get(here)
      let items = answer.json["items"]?.items ?? []
      #expect(items.count <= 7 && !(items.isEmpty && answer.json["next"] != nil))
      seen += items
      next = answer.json["next"]?.text.map { "\(path)?limit=7&after=\($0)" }
      let link = answer.header("link")
      #expect(link == next.map { "</api/v1\($0)>; rel=\"next\"" })
      guard seen.count < 2000 else { break }
    }
    let whole = await api.get("\(path)?limit=200").json["items"]?.items ?? []
    #expect(Array(seen.prefix(whole.count)) == whole)
    #expect(Set(seen.map(\.compact)).count == seen.count)
  }

  @Test func `who has these bytes already is not sent them again`() async throws {
    let api = APICaller(face: try HarbourFace.shared())
    let first = await api.get("/resources/team/quay")
    let tag = try #require(first.header("etag"))
    let again = await api.get("/resources/team/quay", ["if-none-match": "\"other\", W/\(tag)"])
    #expect(again.status == 304 && again.bytes.isEmpty && again.header("etag") == tag)
    #expect(await api.get("/resources/team/quay", ["if-none-match": "\"other\""]).status == 200)
    let written = await api.get("/resources/team/quay", ["accept": "application/yaml"])
    #expect(written.mediaType == "application/yaml" && written.header("etag") != tag)
    #expect(written.text.contains("kind: team\nname: quay"))
  }
}
