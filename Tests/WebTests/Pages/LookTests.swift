import Model
import Testing
import Workbench

@testable import Web

@Suite struct LookTests {
  private func drop(_ csv: String, on face: Face) async -> Answer { await drop([("export.csv", csv)], on: face) }

  private func drop(_ files: [(name: String, csv: String)], on face: Face) async -> Answer {
    await face.upload("/looks/new", as: "export", files.map { ($0.name, $0.csv) })
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

  @Test func `files that belong together are dropped together`() async throws {
    let face = try HarbourFace.shared()
    var issues = "id,issue_key,title,type,status,original_status,resolution_date,created_date\n"
    var changes = "id,issue_id,field_name,original_from_value,original_to_value,from_value,to_value,created_date\n"
    for index in 0..<20 {
      let (start, end) = (Day(number: 20_000 + index), Day(number: 20_004 + index + index % 5))
      issues += "i\(index),K-\(index),A,STORY,DONE,Done,\(end)T10:00:00Z,\(start)T08:00:00Z\n"
      changes += "a\(index),i\(index),status,To do,Doing,TODO,IN_PROGRESS,\(start)T09:00:00Z\n"
      changes += "b\(index),i\(index),status,Doing,Done,IN_PROGRESS,DONE,\(end)T10:00:00Z\n"
    }
    let files = [("issues.csv", issues), ("issue_changelogs.csv", changes)]
    let answer = await drop(files, on: face)
    #expect(answer.status == 303)
    let page = await face.get(try #require(answer.header("location"))).text
    #expect(page.contains("issues.csv, issue_changelogs.csv") && page.contains("Cycle time, 85 %"))
    #expect(await drop([files[1]], on: face).status == 422)
  }

  @Test(arguments: ["", "nothing here", "a,b\n1,2\n"])
  func `a file without work items is refused with the way to mend it`(_ csv: String) async throws {
    let answer = await drop(csv, on: try HarbourFace.shared())
    #expect((400..<500).contains(answer.status))
    #expect(answer.text.contains("<h1>"))
  }
}
