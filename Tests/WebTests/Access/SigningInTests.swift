import Model
import Testing
import Workbench

@testable import Web

/// Signing in with a password, as somebody with a browser does it.
@Suite struct SigningInTests {
  private func signIn(_ office: Office, _ handle: String, _ password: String = Office.password) async -> Answer {
    await office.post("/sign-in", [("handle", handle), ("password", password), ("then", "/money")], as: .nobody)
  }

  @Test func `a session is new whatever the browser brought, and leads on`() async throws {
    let office = try Office()
    let preset = String(repeating: "a", count: 43)
    let answer = await office.post(
      "/sign-in", [("handle", "Ines"), ("password", Office.password), ("then", "/money")], as: .nobody
    ) { $0["cookie"] = "\(PageTokens.cookie)=tester; pomona-session=\(preset)" }
    #expect(answer.status == 303 && answer.header("location") == "/money")
    let cookie = try #require(answer.header("set-cookie"))
    #expect(cookie.hasPrefix("pomona-session=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax"))
    #expect(!cookie.contains(preset))
    let held = String(cookie.prefix { $0 != ";" })
    let headers = ["host": HarbourFace.host, "cookie": held]
    #expect(await office.face.answer(Asked(.get, "/money", headers: headers)).text.contains("You are "))
  }

  @Test func `unknown names and wrong passwords look the same`() async throws {
    let office = try Office()
    let (unknown, wrong) = (await signIn(office, "zzzz", "wrong words"), await signIn(office, "ines", "wrong words"))
    #expect(unknown.status == 422 && wrong.status == 422)
    #expect(unknown.text.replacing("zzzz", with: "ines") == wrong.text)
    #expect(await signIn(office, "dora").status == 422)
  }

  @Test func `guessing waits longer and longer, and not for ever`() async throws {
    let office = try Office()
    var tried = 0
    for _ in 0..<3600 {
      let answer = await signIn(office, "ines", "x")
      if answer.status == 422 {
        tried += 1
      } else {
        office.clock.pass(seconds: Int64(answer.header("retry-after") ?? "") ?? 60)
      }
      if tried == 16 { break }
    }
    #expect(await signIn(office, "ines").status == 429)
    office.clock.pass(seconds: Guesses.longest)
    #expect(await signIn(office, "ines").status == 303)
  }

  @Test func `two browsers are told apart, and each is ended from the other`() async throws {
    let office = try Office()
    #expect(await office.get("/account", as: .member).text.contains("here"))
    let other = try office.workspace.begin(Name(known: "ines"), browser: "Firefox/1 Linux")
    #expect(await office.get("/account", as: .member).text.contains("Firefox on Linux"))
    #expect(await office.post("/account", [("act", "end-others")], as: .member).status == 303)
    #expect(try office.workspace.session(other) == nil)
    #expect(await office.post("/account", [("act", "sign-out")], as: .member).header("location") == "/sign-in")
    #expect(await office.get("/money", as: .member).header("location")?.hasPrefix("/sign-in") == true)
  }

  @Test func `somebody is let in by a link, once, and decides in their own name`() async throws {
    let office = try Office()
    let made = await office.post("/people", [("act", "invite"), ("handle", "tom")], as: .administrator)
    let link = try #require(made.text.firstMatch(of: /\/claim\/[A-Za-z0-9_-]{43}/)).output
    let form = [("password", "a long row of words"), ("again", "a long row of words")]
    #expect(await office.post(String(link), [("password", "short"), ("again", "short")], as: .nobody).status == 422)
    let claimed = await office.post(String(link), form, as: .nobody)
    #expect(claimed.status == 303 && claimed.header("set-cookie") != nil)
    #expect(await office.post(String(link), form, as: .nobody).status == 410)
    #expect(await signIn(office, "tom", "a long row of words").status == 303)
  }

  @Test func `who changes what they may do goes on in a new session, and whoever lost one is told why`() async throws {
    let office = try Office()
    let old = try #require(office.headers[.administrator])
    let other = try office.workspace.begin(Name(known: "ada"), browser: "Firefox/1 Linux")
    try office.workspace.change(Name(known: "ines")) { $0.person = nil }
    let changed = await office.post(
      "/people", [("act", "act-as"), ("handle", "ada"), ("person", "ines")], as: .administrator)
    #expect(changed.status == 303 && changed.header("location") == "/account?changed=rights")
    let cookie = try #require(changed.header("set-cookie")).prefix { $0 != ";" }
    func account(_ cookie: String) async -> Answer {
      await office.face.answer(
        Asked(.get, "/account?changed=rights", headers: ["host": HarbourFace.host, "cookie": cookie]))
    }
    let page = await account(String(cookie)).text
    #expect(page.contains("What you may do has changed") && page.contains("act as Ines"))
    #expect(try office.workspace.session(other) == nil)
    let lost = await account(old["cookie"] ?? "")
    #expect(lost.status == 303)
    let asked = Asked(.get, "/sign-in", headers: ["host": HarbourFace.host, "cookie": old["cookie"] ?? ""])
    #expect(await office.face.answer(asked).text.contains("You were signed out"))
    #expect(!(await office.get("/sign-in", as: .nobody).text.contains("You were signed out")))
  }

  @Test func `behind TLS the cookie is nobody else's to set`() {
    let door = Door.accounts(PublicURL("https://pomona.example.org/"))
    #expect(door.cookie(door.sessionCookie, "x").value == "__Host-pomona=x; Path=/; HttpOnly; SameSite=Lax; Secure")
    let ours = Provenance(publicURL: door.publicURL)
    #expect(ours.isOurs(host: "pomona.example.org") && !ours.isOurs(host: "evil.example"))
    #expect(ours.isOurs(origin: "https://pomona.example.org", site: "same-origin", host: "pomona.example.org"))
    #expect(!ours.isOurs(origin: "http://pomona.example.org", site: nil, host: "pomona.example.org"))
  }
}
