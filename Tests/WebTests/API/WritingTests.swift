import Model
import Testing
import Workbench

@testable import Web

/// Changes through the API: on the version that was seen, once, by somebody.
@Suite struct WritingTests {
  private static func api() throws -> APICaller {
    APICaller(face: HarbourFace.face(try HarbourFace.workspace()), who: "hanna")
  }

  @Test func `a change names the version it was made on`() async throws {
    let api = try Self.api()
    let path = "/resources/team/security?because=One%20more"
    let tag = try #require(await api.get("/resources/team/security").header("etag"))
    let patch = "{\"people\": 8}"
    let type = "application/merge-patch+json"
    for (method, body) in [("PATCH", patch), ("DELETE", nil), ("PUT", "{\"kind\":\"team\",\"name\":\"security\"}")]
      as [(String, String?)]
    {
      let answer = await api.send(method, path, body, type: method == "PUT" ? "application/json" : type)
      #expect(method == "PUT" ? answer.status == 422 : answer.status == 428, "\(method) \(answer.text)")
    }
    let before = try api.face.workspace.snapshot().text(of: Address("team/security")!)
    let done = await api.send("PATCH", path, patch, type: type, ["if-match": tag])
    #expect(done.status == 200 && done.text.contains("~ team/security people: 5 → 8"), "\(done.text)")
    let after = try api.face.workspace.snapshot().text(of: Address("team/security")!)
    #expect(after == before?.replacing("people: 5", with: "people: 8"))
    #expect(done.header("etag") == (await api.get("/resources/team/security").header("etag")))
    let late = await api.send("PATCH", path, "{\"people\": 9}", type: type, ["if-match": tag])
    #expect(late.status == 412 && late.problem == "old-version")
    #expect(try api.face.workspace.log(last: 1)[0].author == "hanna")
  }

  @Test func `a resource is made, written as YAML, looked at in a dry run, and removed`() async throws {
    let api = try Self.api().as("farah")
    let path = "/resources/role/harbour-pilot?because=Somebody%20leads%20ships%20in"
    let body =
      "{\"kind\": \"role\", \"name\": \"harbour-pilot\", \"title\": \"Harbour pilot\", \"level\": \"team\"}"
    let dry = await api.send("PUT", path + "&dry-run=true", body, ["if-none-match": "*"])
    #expect(
      dry.status == 200 && dry.json["revision"] == .null && dry.text.contains("+ role/harbour-pilot"), "\(dry.text)")
    let made = await api.send("PUT", path, body, ["if-none-match": "*"])
    #expect(made.status == 201 && made.header("location") == "/api/v1/resources/role/harbour-pilot", "\(made.text)")
    #expect(await api.send("PUT", path, body, ["if-none-match": "*"]).status == 412)
    let tag = try #require(made.header("etag"))
    let yaml = "kind: role\nname: harbour-pilot\ntitle: Pilot of the harbour  # better\nlevel: team\n"
    let put = await api.send("PUT", path, yaml, type: "application/yaml", ["if-match": tag])
    #expect(put.status == 200, "\(put.text)")
    #expect(await api.get("/resources/role/harbour-pilot", ["accept": "application/yaml"]).text == yaml)
    let next = try #require(put.header("etag"))
    #expect(await api.send("DELETE", path, nil, ["if-match": next]).status == 200)
    #expect(await api.get("/resources/role/harbour-pilot").status == 404)
  }

  @Test(arguments: [
    ("{\"people\": 1.5}", 422, "misfit"), ("{\"people\": \"8\"}", 422, "misfit"), ("{\"peple\": 8}", 422, "misfit"),
    ("{\"answersFor\": [\"nobody\"]}", 422, "unsound"), ("{\"name\": \"other\"}", 422, "misfit"),
  ])
  func `a change that does not fit is refused with what was found`(_ patch: String, _ status: Int, _ problem: String)
    async throws
  {
    let api = APICaller(face: try HarbourFace.shared(), who: "hanna")
    let before = try api.face.workspace.head()
    let answer = await api.send(
      "PATCH", "/resources/team/security?because=x", patch, type: "application/merge-patch+json", ["if-match": "*"])
    #expect(answer.status == status && answer.problem == problem, "\(answer.text)")
    #expect(!(answer.json["misfits"] ?? answer.json["findings"] ?? .list([])).items.isEmpty)
    #expect(try api.face.workspace.head() == before)
  }

  @Test func `of sixteen who write at once nobody's change is lost`() async throws {
    let api = try Self.api()
    let start = try #require(await api.get("/resources/team/security").json["people"]?.integer)
    let statuses = await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<16 { group.addTask { await Self.grow(api, times: 6) } }
      return await group.reduce(into: [Int]()) { $0 += $1 }
    }
    let (accepted, refused) = (statuses.count { $0 == 200 }, statuses.count { $0 == 412 })
    let end = try #require(await api.get("/resources/team/security").json["people"]?.integer)
    #expect(accepted == end - start)
    #expect(accepted + refused == 96)
    #expect(refused > 9, "too gentle: \(refused) of 96 refused")
  }

  /// Reads, adds one and writes, so many times; what each writing was answered.
  private static func grow(_ api: APICaller, times: Int) async -> [Int] {
    var statuses: [Int] = []
    for _ in 0..<times {
      let seen = await api.get("/resources/team/security")
      let next = (seen.json["people"]?.integer ?? 0) + 1
      let answer = await api.send(
        "PATCH", "/resources/team/security?because=one", "{\"people\": \(next)}",
        type: "application/merge-patch+json", ["if-match": seen.header("etag") ?? ""])
      statuses.append(answer.status)
    }
    return statuses
  }

  @Test func `one key sent ten times at once lands once, and is no other request's`() async throws {
    let api = try Self.api()
    let body: JSON = ["because": "Security grows", "edits": ["team/security.people = 8"]]
    let before = try api.face.workspace.head().seq
    let answers = await withTaskGroup(of: Answer.self) { group in
      for _ in 0..<10 { group.addTask { await api.post("/model/changes", body, key: "same") } }
      return await group.reduce(into: [Answer]()) { $0.append($1) }
    }
    #expect(answers.allSatisfy { $0.status == 201 })
    #expect(Set(answers.map { $0.json["revision"]?["entry"]?.integer }).count == 1)
    #expect(try api.face.workspace.head().seq == before + 1)
    let other = await api.post(
      "/model/changes", ["because": "Security grows", "edits": ["team/security.people = 9"]], key: "same")
    #expect(other.status == 422 && other.problem == "key-used")
    let elsewhere = await api.post("/reviews", ["cadence": "checkout-review"], key: "same")
    #expect(elsewhere.status == 422 && elsewhere.problem == "key-used", "\(elsewhere.text)")
    #expect(try api.face.workspace.head().seq == before + 1)
  }

  @Test func `an import, a reading and a retraction sent again under one key are answered as before`() async throws {
    let api = try Self.api().as("ada")
    let before = try api.face.workspace.head().seq
    func sent(_ path: String, _ body: String, _ type: String, key: String) async -> Answer {
      await api.send("POST", path, body, type: type, ["idempotency-key": key])
    }
    let rows = "id,started,finished\nK-1,2026-01-05,2026-01-09\n"
    let reading =
      "{\"measure\":\"completed-checkouts\",\"product\":\"checkout\",\"day\":\"2026-01-05\",\"value\":12.5,\"because\":\"Read\"}"
    var batch = 0
    for (path, body, type) in [
      ("/imports?source=desk&file=desk.csv&team=quay&because=First", rows, "application/octet-stream"),
      ("/readings", reading, "application/json"),
    ] {
      let first = await sent(path, body, type, key: "k\(batch)")
      let again = await sent(path, body, type, key: "k\(batch)")
      #expect(first.status == 201 && again.status == 201 && first.bytes == again.bytes, "\(first.text)\(again.text)")
      let other = await sent(path, body + " ", type, key: "k\(batch)")
      #expect(other.status == 422 && other.problem == "key-used", "\(other.text)")
      batch = try #require(first.json["batch"]?["entry"]?.integer)
    }
    let path = "/imports/\(batch)/retraction"
    let first = await api.post(path, ["because": "Misread"], key: "r")
    let again = await api.post(path, ["because": "Misread"], key: "r")
    #expect(first.status == 201 && first.bytes == again.bytes, "\(first.text)\(again.text)")
    #expect(await api.post(path, ["because": "Misread"]).problem == "retracted-already")
    #expect(try api.face.workspace.head().seq == before + 3)
  }

  @Test(arguments: [
    (Office.Caller.nobody, 401), (.reader, 200), (.administrator, 200), (.readToken, 200), (.writeToken, 200),
    (.importToken, 403),
  ])
  func `the record is copied by whoever may read it`(_ caller: Office.Caller, _ status: Int) async throws {
    let office = try Office()
    let answer = await office.get("/api/v1/record", as: caller)
    #expect(answer.status == status, "\(answer.text.prefix(200))")
    guard status == 200 else { return }
    let copy = try Workspace.copied(answer.bytes)
    #expect(try copy.head() == office.workspace.head() && copy.accounts().isEmpty)
  }

  @Test func `who may not change it at once is told who may`() async throws {
    let api = APICaller(face: try HarbourFace.shared(), who: "mei")
    let answer = await api.send(
      "PATCH", "/resources/team/security?because=x", "{\"people\": 9}", type: "application/merge-patch+json",
      ["if-match": "*"])
    #expect(answer.status == 403 && answer.problem == "not-yours")
    #expect(answer.json["whoCan"]?.items == ["hanna"])
    let edited = await api.post("/model/changes", ["because": "x", "edits": ["team/security.people = 9"]])
    #expect(edited.status == 403 && edited.problem == "not-yours")
  }

  @Test(arguments: [
    (Office.Caller.nobody, 401), (.expired, 401), (.disabled, 401), (.reader, 403), (.member, 403),
    (.administrator, 403), (.readToken, 403), (.importToken, 403), (.writeToken, 404),
  ])
  func `a program proves by its token who it is and what it may`(_ caller: Office.Caller, _ status: Int) async throws {
    let office = try Office()
    let answer = await office.face.answer(
      Asked(
        .post, "/api/v1/reviews",
        headers: ["host": HarbourFace.host, "content-type": "application/json"].merging(office.headers[caller] ?? [:]) {
          $1
        }, body: Array("{\"cadence\": \"no-such\"}".utf8)))
    #expect(answer.status == status, "\(answer.text)")
    #expect((answer.header("www-authenticate") == "Bearer") == (status == 401))
  }
}
