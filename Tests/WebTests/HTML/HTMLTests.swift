import Testing

@testable import Web

@Suite struct HTMLTests {
  /// Text as a browser would read it back.
  private func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private func scribble(_ seed: Int) -> String {
    let alphabet = Array("<>&\"'=/ \nabc;#-—é🍎</script><img onerror=x>".unicodeScalars)
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<(seed % 60) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.unicodeScalars.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    return text
  }

  @Test func `whatever is written becomes text and never markup`() {
    var (wrong, seen) = (0, 0)
    for seed in 0..<2000 {
      let text = scribble(seed)
      let html = HTML(text).text
      seen += text.utf8.count
      if html.contains("<") || html.contains(">") || html.contains("\"") || unescaped(html) != text { wrong += 1 }
      let tag = element("p", [.value(text)], HTML()).text
      if tag.filter({ $0 == "<" }).count != 2 || tag.filter({ $0 == "\"" }).count != 2 { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(seen > 10_000)
  }

  @Test func `control characters are shown as unknown and not sent`() {
    #expect(HTML("a\u{0}b\u{1B}c\td").text == "a\u{FFFD}b\u{FFFD}c\td")
  }

  @Test func `parts are written in order, absent ones not at all`() {
    let missing: HTML? = nil
    let html = div(.class("a"), Attribute.id("x").when(false)) {
      "one & "
      strong { "two" }
      missing
      for number in 1...2 { span { "\(number)" } }
    }
    #expect(html.text == #"<div class="a">one &amp; <strong>two</strong><span>1</span><span>2</span></div>"#)
  }

  @Test func `a void element has no end`() {
    #expect(br().text == "<br>")
    #expect(input(.type("hidden"), .value("a\"b")).text == #"<input type="hidden" value="a&quot;b">"#)
  }
}
