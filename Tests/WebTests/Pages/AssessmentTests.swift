import Model
import Testing
import Workbench

@testable import Web

@Suite struct AssessmentTests {
  private func send(_ csv: String, map: String = "", on face: Face) async -> Answer {
    await face.upload("/projects", as: "list", [("list.csv", csv)], [("map", map)])
  }

  @Test func `a list is placed at once, its draft can be taken, and nothing of it is kept`() async throws {
    let face = try HarbourFace.shared()
    let before = try face.workspace.head()
    let answer = await send(
      "Vorhaben,goal,team,users\n<b>Fees,Reduce calls by half,Tide,Sellers\nPortal,Build it,Quay; Mole,Sellers",
      map: "name=Vorhaben", on: face)
    #expect(answer.status == 303)
    let place = try #require(answer.header("location"))
    let page = await face.get(place).text
    for words in [
      "&lt;b&gt;Fees", "Tide answers for Ledger and stays.", "It borrows from 2 teams",
      "They share the users “Sellers”",
      "nothing of this file is kept", "product end", "Read: name from",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let draft = await face.get(place + "/initiatives.yaml")
    #expect(draft.mediaType.hasPrefix("application/yaml") && draft.text.contains("form: project"))
    #expect(try face.workspace.head() == before)
  }

  @Test func `a list becomes a proposal in one step, and nothing changes before it is accepted`() async throws {
    let face = HarbourFace.face(try HarbourFace.workspace())
    let revision = try face.workspace.revision()
    let place = try #require(await send("name,goal\nFees,Reduce calls by half", on: face).header("location"))
    #expect(await face.get(place).text.contains("Take in one project from list.csv"))
    let unsigned = await face.post(place, [("title", "Take in the list"), ("who", "farah"), ("once", "a")])
    #expect(unsigned.status == 422 && unsigned.text.contains("Say why"))
    let fields = [("title", "Take in the list"), ("because", "Seen together"), ("who", "farah"), ("once", "b")]
    #expect(await face.post(place, fields).header("location") == "/proposals/proposal-2")
    #expect(await face.get("/proposals/proposal-2").text.contains("initiative/fees"))
    #expect(await face.get("/model/initiative/fees?draft=proposal-2").text.contains("Reduce calls by half"))
    #expect(try face.workspace.revision() == revision)
  }

  @Test(arguments: [
    ("goal\nx", "", "column holds what the projects are called"),
    ("name\nx", "nonsense", "does not say which column"),
    ("name,start\nx,03/04/2026", "", "can be read two ways"),
  ])
  func `what cannot be read is said`(_ csv: String, _ map: String, _ words: String) async throws {
    let answer = await send(csv, map: map, on: try HarbourFace.shared())
    #expect(answer.status == 422)
    #expect(answer.text.contains(words))
  }

  @Test func `a list nobody remembers says so`() async throws {
    let answer = await (try HarbourFace.shared()).get("/projects/nobody")
    #expect(answer.status == 404 && answer.text.contains("This list is forgotten"))
  }
}
