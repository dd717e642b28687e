import Model
import Testing
import Workbench

@testable import Web

@Suite struct LookTests {
  private func drop(_ csv: String, on face: Face, named name: String = "export.csv") async -> Answer {
    let token = face.tokens.token(for: "tester").text
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"page-token\"\r\n\r\n\(token)\r\n--b\r\nContent-Disposition: form-data; name=\"export\"; filename=\"\(name)\"\r\n\r\n\(csv)\r\n--b--\r\n"
    return await face.answer(
      Asked(
        .post, "/looks/new",
        headers: [
          "host": HarbourFace.host, "origin": "http://" + HarbourFace.host, "cookie": "pomona-page=tester",
          "content-type": "multipart/form-data; boundary=b",
        ], body: Array(body.utf8)))
  }

  private var export: String {
    var rows = ["Key,Started,Finished"]
    for index in 0..<40 {
      let start = Day(number: 20_000 + index * 2)
      rows.append("T-\(index),\(start),\(index < 34 ? (start + 3 + index % 7).description : "")")
    }
    return rows.joined(separator: "\n")
  }

  @Test func `a dropped export is a flow page at once, and nothing of it is kept`() async throws {
    let face = try HarbourFace.shared()
    let before = try face.workspace.head()
    let answer = await drop(export, on: face)
    #expect(answer.status == 303)
    let place = try #require(answer.header("location"))
    let page = await face.get(place)
    #expect(page.status == 200)
    #expect(page.text.contains("nothing of this file is kept") && page.text.contains("Cycle time, 85 %"))
    #expect(await face.get(place + "/flow/cycle-time.csv").text.contains("T-3"))
    #expect(try face.workspace.head() == before)
  }

  @Test(arguments: ["", "nothing here", "a,b\n1,2\n"])
  func `a file without work items is refused with the way to mend it`(_ csv: String) async throws {
    let answer = await drop(csv, on: try HarbourFace.shared())
    #expect((400..<500).contains(answer.status))
    #expect(answer.text.contains("<h1>"))
  }
}
