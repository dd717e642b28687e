/// How the page of one thing opens: what it is called, how it stands, the sentence that matters, and what is said or done
/// right under it.
struct Opening: Sendable {
  let html: HTML

  init(
    _ title: String, _ sentence: Sentence, @HTMLBuilder facts: () -> HTML, @HTMLBuilder below: () -> HTML = { HTML() }
  ) {
    html = div(.class("head")) {
      h1 { title }
      p(.class("facts")) { facts() }
      sentence.html
      below()
    }
  }
}

/// What was sent and why it was not taken.
struct ActRefused: Sendable {
  let sent: Query
  let because: String

  var notice: HTML { Notice(.refusal, "This was not done", because).html }
}

/// Two columns: what a thing is, and beside it what there is to do.
struct Columns: Sendable {
  let html: HTML

  init(@HTMLBuilder _ wide: () -> HTML, @HTMLBuilder beside: () -> HTML) {
    html = div(.class("columns")) {
      div { wide() }
      div { beside() }
    }
  }
}
