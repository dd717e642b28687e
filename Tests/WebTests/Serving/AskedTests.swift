import Model
import Testing

@testable import Web

@Suite struct AskedTests {
  @Test func `a form is read with its spaces, signs and first values`() {
    let query = Query("a=1+2&b=%C3%A4%26&a=9&empty=&=x&broken=%G1&flag")
    #expect(query["a"] == "1 2")
    #expect(query["b"] == "ä&")
    #expect(query.text("empty") == nil)
    #expect(query["broken"] == nil)
    #expect(query["flag"] == "")
    #expect(Query("who=%20quay%20").name("who") == Name(known: "quay"))
  }

  @Test func `a file arrives with its fields`() throws {
    let body =
      "--xx\r\nContent-Disposition: form-data; name=\"page-token\"\r\n\r\nabc\r\n--xx\r\nContent-Disposition: form-data; name=\"export\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nk,v\r\n1,2\r\n--x\r\n--xx--\r\n"
    let form = try #require(Multipart(Array(body.utf8), mediaType: "multipart/form-data; boundary=\"xx\""))
    #expect(form["page-token"] == "abc")
    #expect(form.files.map(\.fileName) == ["a.csv"])
    #expect(form.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "k,v\r\n1,2\r\n--x")
  }

  @Test(arguments: [
    "", "--xx", "--xx\r\n", "--xx--", "--xx\r\n\r\n", "--yy\r\n\r\n--yy--",
    "--xx\r\nContent-Disposition: form-data\r\n\r\n1\r\n",
  ])
  func `a form cut short is not taken`(_ body: String) {
    let form = Multipart(Array(body.utf8), mediaType: "multipart/form-data; boundary=xx")
    #expect(form?.parts.isEmpty ?? true)
  }

  @Test(arguments: [
    ("127.0.0.1:8080", true), ("localhost", true), ("[::1]:8080", true), ("LOCALHOST:1", true), ("evil.example", false),
    ("127.0.0.1.evil.example", false), ("localhost.evil.example:80", false), ("[::2]", false), ("", false),
  ])
  func `only names of this machine are answered`(_ host: String, _ isOurs: Bool) {
    #expect(Provenance(publicURL: nil).isOurs(host: host) == isOurs)
  }

  @Test(
    arguments: [
      ("http://127.0.0.1:8080", "same-origin", true), ("http://127.0.0.1:8080", nil, true), (nil, "same-origin", true),
      (nil, nil, false), ("null", nil, false), ("http://evil.example", nil, false), ("http://127.0.0.1:9", nil, false),
      ("http://127.0.0.1:8080", "cross-site", false), ("http://127.0.0.1:8080", "same-site", false),
      (nil, "none", false),
    ] as [(String?, String?, Bool)])
  func `a form that does not say it comes from us is refused`(_ origin: String?, _ site: String?, _ isOurs: Bool) {
    #expect(Provenance(publicURL: nil).isOurs(origin: origin, site: site, host: "127.0.0.1:8080") == isOurs)
  }

  @Test func `a token fits one browser and one server`() {
    let (tokens, others) = (PageTokens(secret: [1, 2, 3]), PageTokens(secret: [1, 2, 4]))
    let token = tokens.token(for: "visitor").text
    #expect(tokens.accepts(token, from: "visitor"))
    #expect(!tokens.accepts(token, from: "somebody"))
    #expect(!others.accepts(token, from: "visitor"))
    #expect(!tokens.accepts(String(token.dropLast()), from: "visitor"))
    #expect(!tokens.accepts(nil, from: "visitor"))
    #expect(!tokens.accepts(tokens.token(for: "").text, from: ""))
  }
}
