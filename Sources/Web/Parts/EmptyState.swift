/// Where nothing is yet: what would be here, why it is worth having, and the one next step.
struct EmptyState: Sendable {
  let title: String
  let text: String
  var step: (words: String, target: Href)?

  init(_ title: String, _ text: String, step: (words: String, target: Href)? = nil) {
    (self.title, self.text, self.step) = (title, text, step)
  }

  var html: HTML {
    div(.class("empty")) {
      p { strong { title } }
      p { Marked(text).html }
      if let step { a(.class("button"), .href(step.target)) { step.words } }
    }
  }
}

/// Something that happened and what is to be done about it: a refusal in words, a thing done, a caution.
struct Notice: Sendable {
  enum Tone: String, Sendable { case refusal, done, caution }
  let tone: Tone
  let title: String
  let text: Sentence

  init(_ tone: Tone, _ title: String, _ text: Sentence) { (self.tone, self.title, self.text) = (tone, title, text) }
  init(_ tone: Tone, _ title: String, _ text: String) { self.init(tone, title, Sentence(text)) }

  var html: HTML {
    div(.class("notice \(tone.rawValue)"), .role("status")) {
      strong { title }
      p { text.inline }
    }
  }
}
